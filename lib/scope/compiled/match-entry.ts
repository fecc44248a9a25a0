import { listBits } from './list-bits.ts';
import { entryBits } from './node-entry.ts';
import type { PageParts } from './page-parts.ts';
import { pathLengthShift } from './rule-form.ts';
import { ruleWords, type ScopeIndex } from './scope-index.ts';

/** How the rule of an entry stands to an address, as `RuleMatch`; `open` where only the whole rule can tell. */
export const entryMatches = { none: 0, near: 1, doubtful: 2, covers: 3, open: 4 } as const;

const slash = 0x2f;
const questionMark = 0x3f;
const hash = 0x23;

/**
 * Matches the rule of an entry against an address at or below its name, as `matchRule` does.
 * @param head the first word of the entry
 * @param isSelf whether the name is the address's host
 * @param isShared whether strangers may own what lies below the name
 */
export function matchEntry(
  index: ScopeIndex,
  head: number,
  rule: number,
  listFlags: number,
  isSelf: boolean,
  isShared: boolean,
  page: PageParts,
): number {
  if ((head & entryBits.isIrregular) !== 0) return entryMatches.open;
  let match: number = entryMatches.covers;
  if ((head & (entryBits.isSubdomains | entryBits.isDomain)) === 0) {
    if (!isSelf) return entryMatches.none;
  } else if (!isSelf) {
    if (isShared) return entryMatches.open;
  } else if ((head & entryBits.isSubdomains) !== 0 && (listFlags & listBits.apexCovers) === 0) {
    if ((listFlags & listBits.apexIsUnclear) === 0) return entryMatches.none;
    match = entryMatches.doubtful;
  }
  if ((head & page.otherScheme) !== 0) return entryMatches.near;
  if ((head & entryBits.hasPage) !== 0 && !coversPage(index, rule, page)) return entryMatches.near;
  return (head & entryBits.isDoubtful) === 0 ? match : entryMatches.doubtful;
}

/** Compares port and literal path, by whole segments, as `coversPath` does. */
function coversPage(
  { rules, ruleText }: ScopeIndex,
  rule: number,
  { href, port, pathStart }: PageParts,
): boolean {
  const at = rule * ruleWords.stride;
  const rulePort = (rules[at + ruleWords.port] ?? 0) & 0xffff;
  if (rulePort !== 0 && rulePort !== port) return false;
  const length = (rules[at + ruleWords.flags] ?? 0) >>> pathLengthShift;
  const textAt = rules[at + ruleWords.text] ?? 0;
  for (let offset = 0; offset < length; offset++) {
    // a rule's path holds neither of these where the address's path ends
    const code = href.charCodeAt(pathStart + offset);
    if (ruleText[textAt + offset] !== code || code === questionMark || code === hash) return false;
  }
  const next = href.charCodeAt(pathStart + length);
  return length === 0 || next === slash || next === questionMark || next === hash || Number.isNaN(next);
}
