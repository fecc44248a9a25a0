import type { Span } from './build-spans.ts';
import { createGrowingWords, type GrowingWords } from './growing-words.ts';
import { createHostTable, type HostTable } from './host-table.ts';
import { deriveLanes, type HostLanes } from './scan-host.ts';
import { createTextWriter, type TextWriter } from './text-writer.ts';

/** The parts of an index while lists are added to it. */
export interface IndexDraft {
  readonly hosts: HostTable;
  /** For each entry its node's number, its first word and its second word. */
  readonly entryNodes: GrowingWords;
  readonly entryHeads: GrowingWords;
  readonly entryItems: GrowingWords;
  readonly rules: GrowingWords;
  readonly refused: GrowingWords;
  readonly lists: GrowingWords;
  readonly expiries: number[];
  readonly anywhere: GrowingWords;
  readonly extras: GrowingWords;
  readonly spans: Span[];
  readonly longSpans: GrowingWords;
  readonly suffixLabels: Set<string>;
  /** Those of them whose rules are not about exactly the name before a suffix. */
  readonly wideSuffixLabels: Set<string>;
  readonly ruleText: TextWriter;
  readonly refusedText: TextWriter;
  readonly listText: TextWriter;
  /** For each name with rules: the number of its registrable domain, or -1 where nobody registered it. */
  readonly domains: number[];
  /** For the last two labels of names: whether one owner has all that is below them. */
  readonly owners: Map<string, boolean>;
  /** The last of those domains that was met; empty before. */
  lastOwner: string;
  readonly lanes: HostLanes;
  /** For each domain: the last list that said that it knows it. */
  readonly knownBy: number[];
}

/**
 * Builds an empty draft.
 * @param expectedNames about how many names there will be
 */
export function createIndexDraft(seed: number, expectedNames: number): IndexDraft {
  return {
    hosts: createHostTable(seed, expectedNames),
    entryNodes: createGrowingWords(),
    entryHeads: createGrowingWords(),
    entryItems: createGrowingWords(),
    rules: createGrowingWords(),
    refused: createGrowingWords(),
    lists: createGrowingWords(),
    expiries: [],
    anywhere: createGrowingWords(),
    extras: createGrowingWords(),
    spans: [],
    longSpans: createGrowingWords(),
    suffixLabels: new Set(),
    wideSuffixLabels: new Set(),
    ruleText: createTextWriter(),
    refusedText: createTextWriter(),
    listText: createTextWriter(),
    domains: [],
    owners: new Map(),
    lastOwner: '',
    lanes: deriveLanes(seed),
    knownBy: [],
  };
}
