import { foldEscapes } from '../fold-escapes.ts';
import { matchHost } from './match-host.ts';
import { matchPattern, type PatternMatch } from '../pattern/match-pattern.ts';
import type { RulePatterns, ScopeList, ScopeRule } from '../scope-list.ts';
import type { ScopeTarget } from './parse-target.ts';

/**
 * How a rule stands to an address: it `covers` it; its star may or may not mean the host (`doubtful`);
 * the host fits but the scheme, port or path does not (`near`); or it is about something else (`none`).
 */
export type RuleMatch = 'covers' | 'doubtful' | 'near' | 'none';

/** Matches one rule against a judged address, comparing parsed parts and decoding nothing. */
export function matchRule(
  rule: ScopeRule,
  target: ScopeTarget,
  wildcardCoversApex: ScopeList['wildcardCoversApex'],
): RuleMatch {
  const hostMatch = matchHost(rule.host, target.host, wildcardCoversApex);
  if (hostMatch === 'none') return 'none';
  const hostPattern = matchPart(rule.patterns?.host, target.host);
  if (hostPattern === 'absent') return 'none';
  const otherPatterns = matchOtherParts(rule.patterns, target);
  const isNear =
    (rule.scheme !== undefined && rule.scheme !== target.scheme) ||
    (rule.port !== undefined && rule.port !== target.port) ||
    (rule.path !== undefined && !coversPath(rule.path, foldEscapes(target.path))) ||
    otherPatterns.includes('absent');
  if (isNear) return 'near';
  // what is too long to be compared leaves it open
  const isUnread = hostPattern === 'unread' || otherPatterns.includes('unread');
  return rule.isDoubtful || isUnread ? 'doubtful' : hostMatch;
}

function matchOtherParts(patterns: RulePatterns | undefined, target: ScopeTarget): readonly PatternMatch[] {
  if (patterns === undefined) return [];
  return [
    matchPart(patterns.port, String(target.port)),
    matchPart(patterns.path, target.path),
    matchPart(patterns.url, target.url),
  ];
}

function matchPart(pattern: string | undefined, text: string): PatternMatch {
  return pattern === undefined ? 'found' : matchPattern(pattern, text);
}

/**
 * Says whether a rule's path covers an address's path by whole segments, both with folded escapes; `*` stands for anything.
 * @param rulePath e.g. `/api`, which covers `/api` and `/api/v1` and not `/api2`
 */
export function coversPath(rulePath: string, path: string): boolean {
  const [first = '', ...rest] = rulePath.split('*');
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return isSegmentEnd(path, first.length);
  let position = first.length;
  for (const piece of rest.slice(0, -1)) {
    const found = path.indexOf(piece, position);
    if (found === -1) return false;
    position = found + piece.length;
  }
  const last = rest.at(-1) ?? '';
  for (let found = path.indexOf(last, position); found !== -1; found = path.indexOf(last, found + 1)) {
    if (last === '' || isSegmentEnd(path, found + last.length)) return true;
  }
  return false;
}

function isSegmentEnd(path: string, index: number): boolean {
  return index === path.length || path[index] === '/';
}
