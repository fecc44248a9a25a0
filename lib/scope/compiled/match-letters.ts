import { entryMatches } from './entry-matches.ts';
import type { PageParts } from './page-parts.ts';
import { pathLengthShift } from './rule-form.ts';
import { ruleWords, type ScopeIndex } from './scope-index.ts';

const dot = 0x2e;
const slash = 0x2f;
const questionMark = 0x3f;
const hash = 0x23;

/** Compares port and literal path, by whole segments, as `coversPath` does. */
export function matchPage({ rules, ruleText }: ScopeIndex, rule: number, page: PageParts): boolean {
  const { href, port, pathStart } = page;
  const at = rule * ruleWords.stride;
  const rulePort = (rules[at + ruleWords.port] ?? 0) & 0xffff;
  if (rulePort !== 0 && rulePort !== port) return false;
  const length = (rules[at + ruleWords.flags] ?? 0) >>> pathLengthShift;
  const textAt = rules[at + ruleWords.text] ?? 0;
  for (let offset = 0; offset < length; offset++) {
    // where the address's path ends nothing more of the rule's path can follow
    const code = href.charCodeAt(pathStart + offset);
    if (ruleText[textAt + offset] !== code || code === questionMark || code === hash) return false;
  }
  const next = href.charCodeAt(pathStart + length);
  return length === 0 || next === slash || next === questionMark || next === hash || Number.isNaN(next);
}

/** Matches a glob of one star, as `matchHost` does: the star is meant for one label, and doubtful for more. */
export function matchGlob({ rules, ruleText }: ScopeIndex, rule: number, page: PageParts): number {
  const { href, hostStart, hostEnd } = page;
  const at = rule * ruleWords.stride;
  const textStart = rules[at + ruleWords.text] ?? 0;
  const beforeLength = (rules[at + ruleWords.port] ?? 0) & 0xffff;
  const afterLength = ((rules[at + ruleWords.flags] ?? 0) >>> pathLengthShift) - beforeLength;
  const starStart = hostStart + beforeLength;
  const starEnd = hostEnd - afterLength;
  if (starStart > starEnd) return entryMatches.none;
  for (let offset = 0; offset < beforeLength; offset++) {
    if (href.charCodeAt(hostStart + offset) !== ruleText[textStart + offset]) return entryMatches.none;
  }
  for (let offset = 0; offset < afterLength; offset++) {
    if (href.charCodeAt(starEnd + offset) !== ruleText[textStart + beforeLength + offset])
      return entryMatches.none;
  }
  for (let position = starStart; position < starEnd; position++) {
    if (href.charCodeAt(position) === dot) return entryMatches.doubtful;
  }
  return entryMatches.covers;
}
