import type { VerdictKind } from '../verdict.ts';
import { findSpans } from './build-spans.ts';
import { decideScopeByIndex } from './decide-scope-by-index.ts';
import { createHostTrail, findNodes } from './find-nodes.ts';
import { answers, createHearing, hearList, noList } from './hear-list.ts';
import { entryListShift, nodeKeyShift } from './node-entry.ts';
import { createPageParts, readIpv4, readPageParts } from './page-parts.ts';
import { nodeWords, type ScopeIndex } from './scope-index.ts';

// more names than this are listed for no real host
const maxNodeCount = 32;

// written anew for each address and read before the next one: nothing is allocated for a request that nobody lists
const page = createPageParts();
const trail = createHostTrail(maxNodeCount);
const hearing = createHearing();

/**
 * Decides only the kind of the verdict on an address that is parsed already, the one that `decideScope` gives.
 * Most addresses are decided by flags alone; the others by the whole rules, as `decideScopeByIndex` does.
 * @param now milliseconds since 1970
 */
export function decideKind({ href }: URL, index: ScopeIndex, now: number): VerdictKind {
  return decideByFlags(href, index, now) ?? decideScopeByIndex(href, index, { now }).kind;
}

/** @returns undefined where only the whole rules can tell */
export function decideByFlags(href: string, index: ScopeIndex, now: number): VerdictKind | undefined {
  readPageParts(href, page);
  if (!page.isWeb) return 'unknown';
  if (!page.isPlain || index.anywhere.length > 0) return undefined;
  findNodes(index, href, page.hostStart, page.hostEnd, trail);
  if (trail.mayPrecedeSuffix || trail.nodeCount > maxNodeCount) return undefined;
  page.hostStart = trail.hostStart;
  if (index.spans.length > 0 && isInSpan(index)) return undefined;
  return trail.nodeCount === 0 ? 'unknown' : hearLists(index, now);
}

function isInSpan({ spans }: ScopeIndex): boolean {
  const address = readIpv4(page);
  return address !== -1 && findSpans(spans, address).length > 0;
}

/** Hears each list that has an entry at one of the nodes, and weighs the answers as `decideScope` does. */
function hearLists(index: ScopeIndex, now: number): VerdictKind | undefined {
  let isIn = false;
  let isOut = false;
  let isUnclear = false;
  let isUnlisted = false;
  const first = readFirstList(index);
  for (let list = first; list !== noList;) {
    const answer = hearList(index, list, page, trail, hearing);
    if (answer === answers.open) return undefined;
    // an expired list counts as absent
    if ((index.expiries[list] ?? 0) > now) {
      isIn ||= answer === answers.in;
      isOut ||= answer === answers.out;
      isUnclear ||= answer === answers.unclear;
      isUnlisted ||= answer === answers.unlisted;
    }
    list = hearing.nextList;
  }
  if (isUnclear || (isIn && isOut)) return 'unclear';
  if (isIn) return 'in';
  return isOut || isUnlisted ? 'out' : 'unknown';
}

/** The lowest list at the nodes; a node's entries stand in the order of the lists. */
function readFirstList({ nodes }: ScopeIndex): number {
  let first = noList;
  for (let number = 0; number < trail.nodeCount; number++) {
    const node = trail.nodes[number] ?? 0;
    if ((nodes[node + nodeWords.entryCount] ?? 0) === 0) continue;
    const keyWords = (((nodes[node + nodeWords.key] ?? 0) >>> nodeKeyShift) + 3) >>> 2;
    first = Math.min(first, (nodes[node + nodeWords.start + keyWords] ?? 0) >>> entryListShift);
  }
  return first;
}
