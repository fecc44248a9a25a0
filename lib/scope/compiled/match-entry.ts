import { entryMatches } from './entry-matches.ts';
import { listBits } from './list-bits.ts';
import { hasStarredPath, matchGlob, matchPage, matchStarredPath, mayMatchStars } from './match-letters.ts';
import { entryBits } from './node-entry.ts';
import type { PageParts } from './page-parts.ts';
import { recordBits } from './rule-form.ts';
import { ruleWords, type RuleIndex } from './scope-index.ts';

/**
 * Matches the rule of an entry against an address at or below its name, as `matchRule` does.
 * @param head the first word of the entry
 * @param keyLength the length of the name, which is the address's host where it is as long
 * @param isShared whether strangers may own what lies below the name
 */
export function matchEntry(
  index: RuleIndex,
  head: number,
  rule: number,
  listFlags: number,
  keyLength: number,
  isShared: boolean,
  page: PageParts,
): number {
  const isSelf = keyLength === page.hostEnd - page.hostStart;
  const match = matchName(index, head, rule, listFlags, isSelf, isShared, page);
  if (match === entryMatches.none || match === entryMatches.open) return match;
  const isIrregular = (head & entryBits.isIrregular) !== 0;
  if (isIrregular && !hasStarredPath(index, rule)) return entryMatches.open;
  if ((head & page.otherScheme) !== 0) return entryMatches.near;
  const hasPage = (head & entryBits.hasPage) !== 0;
  if (hasPage && !(isIrregular ? matchStarredPath : matchPage)(index, rule, page)) return entryMatches.near;
  return (head & entryBits.isDoubtful) === 0 ? match : entryMatches.doubtful;
}

function matchName(
  index: RuleIndex,
  head: number,
  rule: number,
  listFlags: number,
  isSelf: boolean,
  isShared: boolean,
  page: PageParts,
): number {
  if ((head & (entryBits.isSubdomains | entryBits.isDomain)) !== 0) {
    if (!isSelf) return isShared ? entryMatches.open : entryMatches.covers;
    if ((head & entryBits.isDomain) !== 0 || (listFlags & listBits.apexCovers) !== 0)
      return entryMatches.covers;
    return (listFlags & listBits.apexIsUnclear) === 0 ? entryMatches.none : entryMatches.doubtful;
  }
  if ((head & entryBits.isGlob) !== 0) {
    if (isSelf) return entryMatches.none;
    const match = matchGlob(index, rule, page);
    return isShared && match !== entryMatches.none ? entryMatches.open : match;
  }
  if ((head & entryBits.isIrregular) !== 0) {
    const flags = index.rules[rule * ruleWords.stride + ruleWords.flags] ?? 0;
    // which names precede a public suffix was asked before
    if ((flags & recordBits.isAnySuffix) !== 0) return entryMatches.none;
    if ((flags & recordBits.isStarred) !== 0) {
      return mayMatchStars(index, rule, page) ? entryMatches.open : entryMatches.none;
    }
  }
  return isSelf ? entryMatches.covers : entryMatches.none;
}
