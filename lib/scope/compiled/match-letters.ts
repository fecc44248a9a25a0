import { foldEscapes } from '../fold-escapes.ts';
import { coversPath } from '../decide/match-rule.ts';
import { entryMatches } from './entry-matches.ts';
import type { PageParts } from './page-parts.ts';
import { pathLengthShift, recordBits } from './rule-form.ts';
import { ruleWords, type RuleIndex } from './scope-index.ts';

const dot = 0x2e;
const slash = 0x2f;
const questionMark = 0x3f;
const hash = 0x23;

/** Compares port and literal path, by whole segments, as `coversPath` does. */
export function matchPage({ rules, ruleText }: RuleIndex, rule: number, page: PageParts): boolean {
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
export function matchGlob({ rules, ruleText }: RuleIndex, rule: number, page: PageParts): number {
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

const star = 0x2a;
// what is longer is no host name, and is left to the whole rule
const maxHostLength = 253;

/** Says whether a glob of several stars may match the host: each piece is sought after the one before it. */
export function mayMatchStars({ rules, ruleText }: RuleIndex, rule: number, page: PageParts): boolean {
  const { href, hostStart, hostEnd } = page;
  const at = rule * ruleWords.stride;
  const textStart = rules[at + ruleWords.text] ?? 0;
  const textEnd = textStart + ((rules[at + ruleWords.flags] ?? 0) >>> pathLengthShift);
  if (textStart === textEnd || hostEnd - hostStart > maxHostLength) return true;
  let offset = textStart;
  let position = hostStart;
  let afterStar = -1;
  let retryAt = -1;
  while (position < hostEnd) {
    if (offset < textEnd && ruleText[offset] === star) {
      offset++;
      afterStar = offset;
      retryAt = position;
    } else if (offset < textEnd && ruleText[offset] === href.charCodeAt(position)) {
      offset++;
      position++;
    } else if (afterStar === -1) return false;
    else {
      retryAt++;
      offset = afterStar;
      position = retryAt;
    }
  }
  while (offset < textEnd && ruleText[offset] === star) offset++;
  return offset === textEnd;
}

/** Says whether the rule's record holds its path, which has stars. */
export function hasStarredPath({ rules }: RuleIndex, rule: number): boolean {
  return ((rules[rule * ruleWords.stride + ruleWords.flags] ?? 0) & recordBits.isPathStarred) !== 0;
}

/** Compares a path with stars, which the reference does itself. */
export function matchStarredPath({ rules, ruleText }: RuleIndex, rule: number, page: PageParts): boolean {
  const at = rule * ruleWords.stride;
  const textStart = rules[at + ruleWords.text] ?? 0;
  const textEnd = textStart + ((rules[at + ruleWords.flags] ?? 0) >>> pathLengthShift);
  let rulePath = '';
  for (let offset = textStart; offset < textEnd; offset++)
    rulePath += String.fromCharCode(ruleText[offset] ?? 0);
  const [path = ''] = page.href.slice(page.pathStart).split(/[?#]/, 1);
  return coversPath(rulePath, foldEscapes(path));
}
