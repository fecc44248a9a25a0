import { isAtOrBelow } from '../canonical-host.ts';
import { readHostCondition } from './compare-specificity.ts';
import { matchHost } from './match-host.ts';
import { coversPath } from './match-rule.ts';
import type { HostCondition, ScopeRule } from '../scope-list.ts';

/**
 * Says whether everything that `narrow` covers lies within what `wide` covers, for two rules that cover one address.
 * A longer host alone does not make a rule narrower: `www.a.com` leaves open the path that `a.com/logout` names.
 */
export function isPartOf(narrow: ScopeRule, wide: ScopeRule): boolean {
  return isHostPartOf(narrow.host, wide.host) && isPagePartOf(narrow, wide);
}

/** The same for paths and ports alone, whatever the hosts. */
export function isPagePartOf(narrow: ScopeRule, wide: ScopeRule): boolean {
  return (
    (wide.path === undefined || (narrow.path !== undefined && coversPath(wide.path, narrow.path))) &&
    (wide.port === undefined || narrow.port === wide.port) &&
    // whether one expression lies within another is not decided here
    wide.patterns === undefined
  );
}

function isHostPartOf(narrow: HostCondition, wide: HostCondition): boolean {
  if (narrow.kind === 'exact') return true;
  switch (wide.kind) {
    case 'subdomains':
    case 'domain':
      return narrow.kind !== 'any_suffix' && isAtOrBelow(narrow.host, wide.host);
    case 'any_suffix':
      if (wide.glob !== undefined) return readHostCondition(narrow) === readHostCondition(wide);
      return wide.hasSubdomains && matchHost(wide, narrow.host, 'yes') === 'covers';
    case 'range':
      return narrow.kind === 'range' && wide.first <= narrow.first && narrow.last <= wide.last;
    case 'glob':
    case 'exact':
      return readHostCondition(narrow) === readHostCondition(wide);
    case 'every_host':
      return wide.glob === undefined;
    default:
      return wide satisfies never;
  }
}
