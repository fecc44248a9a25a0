import { compileScopeIndex } from '../../lib/scope/compiled/build/compile-scope-index.ts';
import { decideKind } from '../../lib/scope/compiled/decide-kind.ts';
import { decideScopeByIndex } from '../../lib/scope/compiled/decide-scope-by-index.ts';
import { openScopeIndex, type ScopeIndex } from '../../lib/scope/compiled/scope-index.ts';
import type { ScopeList, ScopeRule } from '../../lib/scope/scope-list.ts';

export interface WorstCase {
  readonly name: string;
  readonly size: number;
  readonly halfMs: number;
  readonly wholeMs: number;
}

const roundCount = 9;
const now = 0;

/** Measures the worst inputs at half and at whole size: what is linear takes about twice as long. */
export function measureWorst(lists: readonly ScopeList[]): readonly WorstCase[] {
  const index = compileScopeIndex(lists, { seed: 1 });
  const host =
    lists.flatMap(({ rules }) => rules).find((rule) => rule.host.kind === 'exact')?.host.host ?? 'a.com';
  const long = (size: number): string => `https://${host}/${'a/'.repeat(size / 2)}`;
  const deep = (size: number): string => `https://${'a.'.repeat(size)}${host}/`;
  return [
    measure('address of 64 KB, kind', 65_536, (size) => judgeKind(long(size), index)),
    measure('address of 64 KB, verdict', 65_536, (size) => judgeWhole(long(size), index)),
    measure('host of 10,000 labels, kind', 10_000, (size) => judgeKind(deep(size), index)),
    measure('host of 10,000 labels, verdict', 10_000, (size) => judgeWhole(deep(size), index)),
    measure('10,000 stars in one path, verdict', 10_000, (size) => judgeStars(size)),
    measure('10,000 stars in one host, verdict', 10_000, (size) => judgeHostStars(size)),
  ];
}

type Prepare = (size: number) => () => unknown;

function judgeKind(address: string, index: ScopeIndex): () => unknown {
  const url = new URL(address);
  // opened anew, so that nothing was said of the site before
  return () => decideKind(url, openScopeIndex(index.bytes), now);
}

function judgeWhole(address: string, index: ScopeIndex): () => unknown {
  return () => decideScopeByIndex(address, index, { now });
}

/** A page that almost matches: the last piece of the rule is missing. */
function judgeStars(size: number): () => unknown {
  const path = `/${'a*'.repeat(size)}b`;
  const index = compileRule({
    published: { pattern: 'a.com', state: 'in' },
    host: { kind: 'exact', host: 'a.com' },
    path,
  });
  return judgeWhole(`https://a.com/${'a'.repeat(2 * size)}`, index);
}

function judgeHostStars(size: number): () => unknown {
  const glob = `${'a*'.repeat(size)}b.a.com`;
  const index = compileRule({
    published: { pattern: 'a.com', state: 'in' },
    host: { kind: 'glob', host: 'a.com', glob },
  });
  return judgeWhole(`https://${'a'.repeat(2 * size)}.a.com/`, index);
}

function compileRule(rule: ScopeRule): ScopeIndex {
  const list: ScopeList = {
    programmeId: 'worst',
    programmeName: 'Worst',
    format: 'plain',
    precedence: 'most_specific',
    unlisted: 'unknown',
    wildcardCoversApex: 'unclear',
    rules: [rule],
    refusedRules: [],
  };
  return compileScopeIndex([list], { seed: 1 });
}

function measure(name: string, size: number, prepare: Prepare): WorstCase {
  const [half, whole] = [prepare(size / 2), prepare(size)];
  const times: [number[], number[]] = [[], []];
  for (let round = -2; round < roundCount; round++) {
    for (const [position, run] of [half, whole].entries()) {
      const begunAt = performance.now();
      run();
      if (round >= 0) times[position === 0 ? 0 : 1].push(performance.now() - begunAt);
    }
  }
  return { name, size, halfMs: Math.min(...times[0]), wholeMs: Math.min(...times[1]) };
}
