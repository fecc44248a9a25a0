import { readAddressNumber } from '../address-range.ts';
import { findIcannSuffix, findRegistrableDomain } from '../canonical-host.ts';
import { parseTarget } from '../decide/parse-target.ts';
import type { ScopeList } from '../scope-list.ts';
import { findSpans } from './build-spans.ts';
import { decodeListFacts, decodeRefusedRule, decodeRules } from './decode-rule.ts';
import { findEntries } from './find-entries.ts';
import { createHostTrail, findNodes } from './find-nodes.ts';
import { entryBits, entryKinds, entryListShift } from './node-entry.ts';
import { listWords, nodeWords, spanWords, type RuleIndex } from './scope-index.ts';

// read before the next host is looked up; one that has more names gets a trail of its own
const usualTrail = createHostTrail(32);

interface Relevance {
  readonly rules: Set<number>;
  readonly refused: Set<number>;
}

/**
 * Finds the lists that may have something to say about an address, each with only the rules that may matter, in
 * the order in which they were compiled. Whatever is decided or explained from these is what all lists would give.
 */
export function findRelevantLists(address: string, index: RuleIndex): readonly ScopeList[] {
  const outcome = parseTarget(address);
  return outcome.kind === 'other' ? [] : findListsOfHost(outcome.target.host, index);
}

function findListsOfHost(host: string, index: RuleIndex): readonly ScopeList[] {
  const relevant = new Map<number, Relevance>();
  noteNames(index, host, relevant);
  // `a.com..` has a domain that does not stand at its end
  if (host.endsWith('.')) noteNames(index, findRegistrableDomain(host) ?? '', relevant);
  noteAnySuffix(index, host, relevant);
  noteAddress(index, host, relevant);
  notePairs(index.anywhere, relevant);
  return [...relevant.keys()]
    .toSorted((a, b) => a - b)
    .map((list) => decodeList(index, list, relevant.get(list)));
}

function noteNames(index: RuleIndex, host: string, relevant: Map<number, Relevance>): void {
  let trail = usualTrail;
  findNodes(index, host, 0, host.length, trail);
  if (trail.nodeCount > trail.nodes.length) {
    trail = createHostTrail(trail.nodeCount);
    findNodes(index, host, 0, host.length, trail);
  }
  for (const node of trail.nodes.subarray(0, trail.nodeCount)) {
    const start = findEntries(index.nodes, node);
    const end = start + 2 * (index.nodes[node + nodeWords.entryCount] ?? 0);
    for (let at = start; at < end; at += 2) {
      const head = index.nodes[at] ?? 0;
      const kind = head & entryBits.kind;
      const noted = note(relevant, head >>> entryListShift);
      // that a list speaks for the name leads to no rule
      if (kind === entryKinds.known && (head & entryBits.isIrregular) !== 0) continue;
      const isRefused = kind === entryKinds.mention || kind === entryKinds.suffix;
      (isRefused ? noted.refused : noted.rules).add(index.nodes[at + 1] ?? 0);
    }
  }
}

/** `www.a.*`: the names above what precedes the public suffix. */
function noteAnySuffix(index: RuleIndex, host: string, relevant: Map<number, Relevance>): void {
  const suffix = index.suffixLabels.length === 0 ? undefined : findIcannSuffix(host);
  if (suffix !== undefined && host.endsWith(`.${suffix}`)) {
    noteNames(index, host.slice(0, -suffix.length - 1), relevant);
  }
}

function noteAddress(index: RuleIndex, host: string, relevant: Map<number, Relevance>): void {
  if (host.startsWith('[')) return notePairs(index.longSpans, relevant);
  const number = index.spans.length === 0 ? undefined : readAddressNumber(host);
  if (number === undefined) return;
  for (const at of findSpans(index.spans, Number.parseInt(number, 16))) {
    note(relevant, index.spans[at + spanWords.list] ?? 0).rules.add(index.spans[at + spanWords.rule] ?? 0);
  }
}

function notePairs(pairs: Uint32Array, relevant: Map<number, Relevance>): void {
  for (let at = 0; at < pairs.length; at += 2) note(relevant, pairs[at] ?? 0).rules.add(pairs[at + 1] ?? 0);
}

function note(relevant: Map<number, Relevance>, list: number): Relevance {
  const noted = relevant.get(list) ?? { rules: new Set(), refused: new Set() };
  relevant.set(list, noted);
  return noted;
}

function decodeList(index: RuleIndex, list: number, noted: Relevance | undefined): ScopeList {
  const at = list * listWords.stride + listWords.extras;
  const extras = index.extras.subarray(index.lists[at], index.lists[at + listWords.stride]);
  const rules = new Set([...(noted?.rules ?? []), ...extras]);
  return {
    ...decodeListFacts(index, list),
    rules: decodeRules(
      index,
      [...rules].toSorted((a, b) => a - b),
    ),
    refusedRules: [...(noted?.refused ?? [])]
      .toSorted((a, b) => a - b)
      .map((refused) => decodeRefusedRule(index, refused)),
  };
}
