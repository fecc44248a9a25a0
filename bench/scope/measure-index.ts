import { buildPlatformList, type PlatformProgramme } from '../../lib/scope/import/build-platform-list.ts';
import { compileScopeIndex } from '../../lib/scope/compiled/build/compile-scope-index.ts';
import { readScopeIndex } from '../../lib/scope/compiled/read-scope-index.ts';
import type { ScopeList } from '../../lib/scope/scope-list.ts';

/** What an index costs beside its lookups. */
export interface IndexCosts {
  /** From lists to the index. */
  readonly buildMs: number;
  /** From the programmes' strings to lists, which an import does once. */
  readonly parseMs: number;
  /** From stored bytes to an index that answers. */
  readonly loadMs: number;
  /** A copy such as a store makes, before that. */
  readonly copyMs: number;
  readonly storedBytes: number;
  /** What the process holds more with the index than without it, everything counted. */
  readonly heldBytes: number;
}

const roundCount = 7;

/** Measures what it costs to build, keep and load the index of some lists. */
export function measureIndex(
  programmes: readonly PlatformProgramme[],
  lists: readonly ScopeList[],
): IndexCosts {
  const parseMs = time(() => programmes.map(buildPlatformList), 1);
  const buildMs = time(() => compileScopeIndex(lists, { seed: 1 }), roundCount);
  const before = measureHeld();
  const { bytes } = compileScopeIndex(lists, { seed: 1 });
  const heldBytes = measureHeld() - before;
  return {
    parseMs,
    buildMs,
    loadMs: time(() => readScopeIndex(bytes), roundCount),
    copyMs: time(() => structuredClone(bytes), roundCount),
    storedBytes: bytes.byteLength,
    heldBytes,
  };
}

/** The fastest of some rounds, in milliseconds: what else the machine does only ever adds to it. */
function time(run: () => unknown, count: number): number {
  const times = Array.from({ length: count }, () => {
    const begunAt = performance.now();
    run();
    return performance.now() - begunAt;
  });
  return Math.min(...times);
}

/** Bytes on the heap and beside it, once nothing more can be collected. */
function measureHeld(): number {
  if (globalThis.gc === undefined) throw new Error('Run this with node --expose-gc.');
  for (let round = 0; round < 3; round++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  // `external` counts buffers too
  return heapUsed + external;
}
