import { entryMatches } from './entry-matches.ts';
import type { Hearing } from './hearing.ts';
import { matchEntry } from './match-entry.ts';
import { entryBits, entryKinds } from './node-entry.ts';
import type { PageParts } from './page-parts.ts';
import { pathLengthShift } from './rule-form.ts';
import { ruleWords, type RuleIndex } from './scope-index.ts';

/**
 * Hears what one entry says about an address.
 * @param head the first word of the entry, `item` the second
 * @param keyLength the length of the name that the entry stands at
 * @param isShared whether strangers may own what lies below that name
 */
export function hearEntry(
  index: RuleIndex,
  head: number,
  item: number,
  listFlags: number,
  keyLength: number,
  isShared: boolean,
  page: PageParts,
  hearing: Hearing,
): void {
  const kind = head & entryBits.kind;
  if (kind === entryKinds.rule) {
    const match = matchEntry(index, head, item, listFlags, keyLength, isShared, page);
    if (match === entryMatches.none) return;
    const hostLength = (head & entryBits.isGlob) === 0 ? keyLength : measureLiteral(index, item);
    hearMatch(hearing, head, item, hostLength, match);
  } else if (kind === entryKinds.known) {
    // whom the list speaks for is told by its facts
    if ((head & entryBits.isIrregular) !== 0) hearing.isOpen = true;
    hearing.isKnown = true;
    if (isShared) hearing.isKnownShared = true;
  } else if (kind === entryKinds.mention) {
    if ((head & entryBits.isOut) === 0)
      hearing.includedMention = Math.max(hearing.includedMention, keyLength);
    else hearing.excludedMention = Math.max(hearing.excludedMention, keyLength);
  }
}

function hearMatch(hearing: Hearing, head: number, rule: number, hostLength: number, match: number): void {
  if (match === entryMatches.open) hearing.isOpen = true;
  if (match === entryMatches.near) hearing.hasNear = true;
  if (match !== entryMatches.covers && match !== entryMatches.doubtful) return;
  const isOut = (head & entryBits.isOut) !== 0;
  if (rule > hearing.lastRule) {
    hearing.lastRule = rule;
    hearing.isLastOut = isOut;
    hearing.isLastDoubtful = match === entryMatches.doubtful;
  }
  const isExact = (head & (entryBits.isSubdomains | entryBits.isDomain | entryBits.isGlob)) === 0;
  const hasPage = (head & entryBits.hasPage) !== 0;
  if ((head & (entryBits.isGlob | entryBits.isDomain)) !== 0) hearing.hasOddHost = true;
  weigh(hearing, isOut, match === entryMatches.doubtful, hasPage, hostLength * 2 + Number(isExact));
}

function weigh(
  hearing: Hearing,
  isOut: boolean,
  isDoubtful: boolean,
  hasPage: boolean,
  weight: number,
): void {
  if (isDoubtful) {
    if (hasPage) hearing.hasDoubtfulPage = true;
    if (isOut) hearing.doubtfullyOut = Math.max(hearing.doubtfullyOut, weight);
    else hearing.doubtfullyIn = Math.max(hearing.doubtfullyIn, weight);
  } else if (isOut) {
    hearing.excluding = Math.max(hearing.excluding, weight);
    if (hasPage) hearing.hasExcludedPage = true;
  } else {
    hearing.including = Math.max(hearing.including, weight);
    if (hasPage) hearing.hasIncludedPage = true;
  }
}

/** The letters of a glob, without its star. */
function measureLiteral({ rules }: RuleIndex, rule: number): number {
  return (rules[rule * ruleWords.stride + ruleWords.flags] ?? 0) >>> pathLengthShift;
}
