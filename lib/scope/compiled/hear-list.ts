import type { HostTrail } from './find-nodes.ts';
import { listBits } from './list-bits.ts';
import { entryMatches, matchEntry } from './match-entry.ts';
import { entryBits, entryKinds, entryListShift, nodeKeyShift, sharedNode } from './node-entry.ts';
import { isPlainName, type PageParts } from './page-parts.ts';
import { listWords, nodeWords, type ScopeIndex } from './scope-index.ts';

/** What one list comes to; `open` where only the whole reference can tell. */
export const answers = { silent: 0, in: 1, out: 2, unclear: 3, unlisted: 4, open: 5 } as const;

/** What was heard at the nodes of a host; one is used again and again, so that nothing is allocated. */
export interface Hearing {
  /** The lowest list above the one heard last that has an entry, or `noList`. */
  nextList: number;
  /** Twice the length of the host of the narrowest rule that covers, and one more for an exact one; -1 for none. */
  including: number;
  excluding: number;
  isDoubtfullyIn: boolean;
  isDoubtfullyOut: boolean;
  /** The state of the last rule that matches, and whether its match is doubtful. */
  lastRule: number;
  isLastOut: boolean;
  isLastDoubtful: boolean;
  /** A rule that matches names a path, a port or a whole domain, so that weights alone do not compare. */
  hasPage: boolean;
  hasNear: boolean;
  hasMention: boolean;
  isKnown: boolean;
  isKnownShared: boolean;
  isOpen: boolean;
}

export const noList = 0xffff_ffff;

/** Builds a hearing in which nothing was heard yet. */
export function createHearing(): Hearing {
  return {
    nextList: noList,
    including: -1,
    excluding: -1,
    isDoubtfullyIn: false,
    isDoubtfullyOut: false,
    lastRule: -1,
    isLastOut: false,
    isLastDoubtful: false,
    hasPage: false,
    hasNear: false,
    hasMention: false,
    isKnown: false,
    isKnownShared: false,
    isOpen: false,
  };
}

/** Hears what one list says about an address, as `decideList` decides it, for rules that compare by flags alone. */
export function hearList(
  index: ScopeIndex,
  list: number,
  page: PageParts,
  trail: HostTrail,
  hearing: Hearing,
): number {
  const flags = index.lists[list * listWords.stride + listWords.flags] ?? 0;
  gather(index, list, flags, page, trail, hearing);
  const { including, excluding, isDoubtfullyIn, isDoubtfullyOut } = hearing;
  const isMatched = including !== -1 || excluding !== -1 || isDoubtfullyIn || isDoubtfullyOut;
  if (hearing.isOpen || (isMatched && (flags & listBits.hasEverywhere) !== 0)) return answers.open;
  if (!isMatched) return hearing.hasMention ? answers.unclear : hearUnlisted(flags, page, hearing);
  const ruled = settle(flags, hearing);
  if (!hearing.hasMention || ruled === answers.open || ruled === answers.unclear) return ruled;
  return isSettled(index, list, flags, ruled, trail, hearing) ? ruled : answers.unclear;
}

function gather(
  index: ScopeIndex,
  list: number,
  flags: number,
  page: PageParts,
  trail: HostTrail,
  hearing: Hearing,
): void {
  forget(hearing);
  const { nodes } = index;
  const hostLength = page.hostEnd - page.hostStart;
  for (let number = 0; number < trail.nodeCount; number++) {
    const node = trail.nodes[number] ?? 0;
    const key = nodes[node + nodeWords.key] ?? 0;
    const keyLength = key >>> nodeKeyShift;
    const isShared = (key & sharedNode) !== 0;
    const start = node + nodeWords.start + ((keyLength + 3) >>> 2);
    const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
    for (let at = start; at < end; at += 2) {
      const head = nodes[at] ?? 0;
      const owner = head >>> entryListShift;
      if (owner !== list) {
        if (owner > list && owner < hearing.nextList) hearing.nextList = owner;
        continue;
      }
      const kind = head & entryBits.kind;
      if (kind === entryKinds.rule) {
        const rule = nodes[at + 1] ?? 0;
        const match = matchEntry(index, head, rule, flags, keyLength === hostLength, isShared, page);
        if (match !== entryMatches.none) note(hearing, head, rule, keyLength, match);
      } else if (kind === entryKinds.mention) hearing.hasMention = true;
      else if (kind === entryKinds.known) {
        hearing.isKnown = true;
        hearing.isKnownShared ||= isShared;
      }
    }
  }
}

function forget(hearing: Hearing): void {
  hearing.nextList = noList;
  hearing.including = -1;
  hearing.excluding = -1;
  hearing.isDoubtfullyIn = false;
  hearing.isDoubtfullyOut = false;
  hearing.lastRule = -1;
  hearing.hasPage = false;
  hearing.hasNear = false;
  hearing.hasMention = false;
  hearing.isKnown = false;
  hearing.isKnownShared = false;
  hearing.isOpen = false;
}

function note(hearing: Hearing, head: number, rule: number, hostLength: number, match: number): void {
  if (match === entryMatches.open) {
    hearing.isOpen = true;
    return;
  }
  if (match === entryMatches.near) {
    hearing.hasNear = true;
    return;
  }
  const isOut = (head & entryBits.isOut) !== 0;
  const isExact = (head & (entryBits.isSubdomains | entryBits.isDomain)) === 0;
  hearing.hasPage ||= (head & (entryBits.hasPage | entryBits.isDomain)) !== 0;
  if (rule > hearing.lastRule) {
    hearing.lastRule = rule;
    hearing.isLastOut = isOut;
    hearing.isLastDoubtful = match === entryMatches.doubtful;
  }
  if (match === entryMatches.doubtful) {
    if (isOut) hearing.isDoubtfullyOut = true;
    else hearing.isDoubtfullyIn = true;
    return;
  }
  const weight = hostLength * 2 + Number(isExact);
  if (isOut) hearing.excluding = Math.max(hearing.excluding, weight);
  else hearing.including = Math.max(hearing.including, weight);
}

function settle(flags: number, hearing: Hearing): number {
  const { including, excluding, isDoubtfullyIn, isDoubtfullyOut } = hearing;
  if ((flags & listBits.isByOrder) !== 0) {
    if (hearing.isLastDoubtful) return answers.unclear;
    return hearing.isLastOut ? answers.out : answers.in;
  }
  if ((flags & listBits.isOutOverIn) !== 0) {
    if (excluding !== -1) return answers.out;
    return isDoubtfullyOut || including === -1 ? answers.unclear : answers.in;
  }
  if ((flags & listBits.isMostSpecific) === 0) return answers.open;
  if (including === -1 && excluding === -1) return answers.unclear;
  if (excluding === -1) return isDoubtfullyOut ? answers.open : answers.in;
  if (including === -1) return isDoubtfullyIn ? answers.open : answers.out;
  // which of several rules prevails is weighed by the reference, but for hosts alone the narrower one does
  if (hearing.hasPage || isDoubtfullyIn || isDoubtfullyOut) return answers.open;
  return including > excluding ? answers.in : answers.out;
}

function hearUnlisted(flags: number, page: PageParts, hearing: Hearing): number {
  if ((flags & listBits.isClosed) === 0) return answers.silent;
  if (hearing.hasNear) return answers.unlisted;
  if (!hearing.isKnown) return answers.silent;
  return hearing.isKnownShared || !isPlainName(page) ? answers.open : answers.unlisted;
}

/** Says whether the rules that could not be read leave the answer as it is, as `decideList` asks of each. */
function isSettled(
  index: ScopeIndex,
  list: number,
  flags: number,
  ruled: number,
  trail: HostTrail,
  hearing: Hearing,
): boolean {
  const isOut = ruled === answers.out;
  if ((flags & listBits.isByOrder) !== 0) return false;
  if ((flags & listBits.isOutOverIn) !== 0) return isOut;
  const weight = isOut ? hearing.excluding : hearing.including;
  const isExact = (weight & 1) === 1;
  for (let number = 0; number < trail.nodeCount; number++) {
    const node = trail.nodes[number] ?? 0;
    const keyLength = (index.nodes[node + nodeWords.key] ?? 0) >>> nodeKeyShift;
    const start = node + nodeWords.start + ((keyLength + 3) >>> 2);
    const end = start + 2 * (index.nodes[node + nodeWords.entryCount] ?? 0);
    for (let at = start; at < end; at += 2) {
      const head = index.nodes[at] ?? 0;
      if (head >>> entryListShift !== list || (head & entryBits.kind) !== entryKinds.mention) continue;
      const isBothOut = isOut && (head & entryBits.isOut) !== 0;
      if (!isBothOut && !(isExact && weight >>> 1 > keyLength)) return false;
    }
  }
  return true;
}
