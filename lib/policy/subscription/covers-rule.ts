import { isAtOrBelow } from '../../scope/canonical-host.ts';
import { readHostCondition } from '../../scope/decide/compare-specificity.ts';
import { matchHost } from '../../scope/decide/match-host.ts';
import { coversPath } from '../../scope/decide/match-rule.ts';
import type { HostCondition, ScopeList, ScopeRule } from '../../scope/scope-list.ts';

type Apex = ScopeList['wildcardCoversApex'];

/**
 * Says whether everything that `narrow` covers is certainly covered by `wide` too, with no more doubt.
 * False also means "not known": two globs, two expressions or two paths with stars are only ever compared as texts.
 */
export function coversRule(wide: ScopeRule, narrow: ScopeRule, apex: Apex): boolean {
  return (
    isAnchoredAbove(wide.host, narrow.host) &&
    (wide.isDoubtful !== true || narrow.isDoubtful === true) &&
    (wide.scheme === undefined || wide.scheme === narrow.scheme) &&
    (wide.port === undefined || wide.port === narrow.port) &&
    (wide.patterns === undefined || JSON.stringify(wide.patterns) === JSON.stringify(narrow.patterns)) &&
    coversRulePath(wide.path, narrow.path) &&
    coversHost(wide.host, narrow.host, apex)
  );
}

/** The cheap question first: most pairs of rules are about different names. */
function isAnchoredAbove(wide: HostCondition, narrow: HostCondition): boolean {
  const isNamed = wide.kind === 'exact' || wide.kind === 'subdomains' || wide.kind === 'domain';
  return !isNamed || isAtOrBelow(narrow.host, wide.host);
}

function coversRulePath(wide: string | undefined, narrow: string | undefined): boolean {
  if (wide === undefined || wide === narrow) return true;
  if (narrow === undefined || wide.includes('*')) return false;
  const [literal = '', ...rest] = narrow.split('*');
  return rest.length === 0 ? coversPath(wide, literal) : literal.startsWith(`${wide}/`);
}

function coversHost(wide: HostCondition, narrow: HostCondition, apex: Apex): boolean {
  if (readHostCondition(wide) === readHostCondition(narrow)) return true;
  if (narrow.kind === 'exact') return matchHost(wide, narrow.host, apex) === 'covers';
  if (wide.kind === 'range') {
    return narrow.kind === 'range' && isWithin(narrow.first, wide) && isWithin(narrow.last, wide);
  }
  if (wide.kind !== 'subdomains' && wide.kind !== 'domain') return false;
  if (narrow.kind !== 'subdomains' && narrow.kind !== 'domain' && narrow.kind !== 'glob') return false;
  // what lies below the narrow name lies below the wide one, unless a public suffix stands between them
  const isBelow =
    isAtOrBelow(narrow.host, wide.host) &&
    matchHost({ kind: 'domain', host: wide.host }, narrow.host, apex) === 'covers';
  const isApexAsked = narrow.kind === 'domain' && wide.kind === 'subdomains' && narrow.host === wide.host;
  const isTextBelow = narrow.kind !== 'glob' || narrow.glob.endsWith(`.${narrow.host}`);
  return isBelow && isTextBelow && (!isApexAsked || apex === 'yes');
}

function isWithin(address: string, { first, last }: HostCondition & { kind: 'range' }): boolean {
  return address.length === first.length && first <= address && address <= last;
}

/**
 * Says whether an address may exist that both rules are about, their doubts included. True also means "not known".
 */
export function mayOverlap(a: ScopeRule, b: ScopeRule): boolean {
  return (
    (a.scheme === undefined || b.scheme === undefined || a.scheme === b.scheme) &&
    (a.port === undefined || b.port === undefined || a.port === b.port) &&
    mayPathsOverlap(a.path ?? '', b.path ?? '') &&
    mayHostsOverlap(a.host, b.host)
  );
}

function mayPathsOverlap(a: string, b: string): boolean {
  const [literalA = ''] = a.split('*');
  const [literalB = ''] = b.split('*');
  return literalA.startsWith(literalB) || literalB.startsWith(literalA);
}

function mayHostsOverlap(a: HostCondition, b: HostCondition): boolean {
  if (a.kind === 'exact') return matchHost(b, a.host, 'yes') !== 'none';
  if (b.kind === 'exact') return matchHost(a, b.host, 'yes') !== 'none';
  if (a.kind === 'range' && b.kind === 'range') {
    return a.first.length === b.first.length && a.first <= b.last && b.first <= a.last;
  }
  if ([a.kind, b.kind].some((kind) => kind === 'any_suffix' || kind === 'every_host')) return true;
  // an address is below no name
  if (a.kind === 'range' || b.kind === 'range') return false;
  return isAtOrBelow(a.host, b.host) || isAtOrBelow(b.host, a.host);
}
