import type { Span } from '../build-spans.ts';
import { createGrowingWords, type GrowingWords } from './growing-words.ts';
import { createHostTable, type HostTable } from './host-table.ts';
import type { ScopeList } from '../../scope-list.ts';
import { deriveLanes, type HostLanes } from '../scan-host.ts';
import { listWords, ruleWords } from '../scope-index.ts';
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

// from the lists of ../shared/programs: a rule adds an entry at its name, and some add one at its domain
const entriesPerRule = 1.4;
const bytesPerRule = 24;
const bytesPerRefusedRule = 128;
const bytesPerList = 256;

/** Builds an empty draft with about as much room as some lists will need. */
export function createIndexDraft(seed: number, lists: readonly ScopeList[]): IndexDraft {
  const ruleCount = lists.reduce((count, { rules }) => count + rules.length, 0);
  const refusedCount = lists.reduce((count, { refusedRules }) => count + refusedRules.length, 0);
  const entryCount = Math.ceil((ruleCount + refusedCount) * entriesPerRule);
  return {
    hosts: createHostTable(seed, ruleCount),
    entryNodes: createGrowingWords(entryCount),
    entryHeads: createGrowingWords(entryCount),
    entryItems: createGrowingWords(entryCount),
    rules: createGrowingWords((ruleCount + 1) * ruleWords.stride),
    refused: createGrowingWords(refusedCount + 1),
    lists: createGrowingWords((lists.length + 1) * listWords.stride),
    expiries: [],
    anywhere: createGrowingWords(),
    extras: createGrowingWords(),
    spans: [],
    longSpans: createGrowingWords(),
    suffixLabels: new Set(),
    wideSuffixLabels: new Set(),
    ruleText: createTextWriter(ruleCount * bytesPerRule),
    refusedText: createTextWriter(refusedCount * bytesPerRefusedRule),
    listText: createTextWriter(lists.length * bytesPerList),
    domains: [],
    owners: new Map(),
    lastOwner: '',
    lanes: deriveLanes(seed),
    knownBy: [],
  };
}
