import type { VerdictKind } from '../verdict.ts';
import { findEntries } from './find-entries.ts';
import type { HostTrail } from './find-nodes.ts';
import { hearEntry } from './hear-entry.ts';
import { clearHearing, createHearing } from './hearing.ts';
import { entryListShift, nodeKeyShift, sharedNode } from './node-entry.ts';
import type { PageParts } from './page-parts.ts';
import { listWords, nodeWords, type RuleIndex } from './scope-index.ts';
import { answers, settleHearing } from './settle-hearing.ts';

// above every list, and a small integer to the engine
const noList = 0x3fff_ffff;

// written anew for each list and read before the next one
const hearing = createHearing();

/**
 * Hears each list that has an entry at one of the nodes, and weighs the answers as `decideScope` does.
 * A node's entries stand in the order of the lists, so each entry is read once.
 * @returns undefined where only the whole rules can tell
 */
export function hearLists(
  index: RuleIndex,
  page: PageParts,
  trail: HostTrail,
  now: number,
): VerdictKind | undefined {
  let isIn = false;
  let isOut = false;
  let isUnclear = false;
  let isUnlisted = false;
  for (let list = openNodes(index, trail); list !== noList;) {
    clearHearing(hearing);
    const flags = index.lists[list * listWords.stride + listWords.flags] ?? 0;
    const nextList = hearList(index, list, flags, page, trail);
    const answer = settleHearing(flags, page, hearing);
    if (answer === answers.open) return undefined;
    // an expired list counts as absent
    if ((index.expiries[list] ?? 0) > now) {
      if (answer === answers.in) isIn = true;
      if (answer === answers.out) isOut = true;
      if (answer === answers.unclear) isUnclear = true;
      if (answer === answers.unlisted) isUnlisted = true;
    }
    list = nextList;
  }
  if (isUnclear || (isIn && isOut)) return 'unclear';
  if (isIn) return 'in';
  return isOut || isUnlisted ? 'out' : 'unknown';
}

/** Points each node's cursor at its first entry; returns the lowest list. */
function openNodes({ nodes }: RuleIndex, trail: HostTrail): number {
  let first = noList;
  for (let number = 0; number < trail.nodeCount; number++) {
    const node = trail.nodes[number] ?? 0;
    const start = findEntries(nodes, node);
    trail.cursors[number] = start;
    const entryCount = nodes[node + nodeWords.entryCount] ?? 0;
    trail.ends[number] = start + 2 * entryCount;
    const list = (nodes[start] ?? 0) >>> entryListShift;
    if (entryCount > 0 && list < first) first = list;
  }
  return first;
}

/** Hears the entries of one list; returns the next list that has some. */
function hearList(index: RuleIndex, list: number, flags: number, page: PageParts, trail: HostTrail): number {
  const { nodes } = index;
  let nextList = noList;
  for (let number = 0; number < trail.nodeCount; number++) {
    const key = nodes[(trail.nodes[number] ?? 0) + nodeWords.key] ?? 0;
    const end = trail.ends[number] ?? 0;
    let at = trail.cursors[number] ?? 0;
    for (; at < end; at += 2) {
      const head = nodes[at] ?? 0;
      const owner = head >>> entryListShift;
      if (owner !== list) {
        if (owner < nextList) nextList = owner;
        break;
      }
      const isShared = (key & sharedNode) !== 0;
      hearEntry(index, head, nodes[at + 1] ?? 0, flags, key >>> nodeKeyShift, isShared, page, hearing);
    }
    trail.cursors[number] = at;
  }
  return nextList;
}
