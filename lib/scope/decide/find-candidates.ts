import type { Candidate } from './list-decision.ts';
import { matchRule } from './match-rule.ts';
import type { ScopeTarget } from './parse-target.ts';
import type { ScopeList, ScopeRule } from '../scope-list.ts';

/** Finds every rule of a list that stands in some way to an address, in the order of the list. */
export function findCandidates(list: ScopeList, target: ScopeTarget): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const rule of list.rules) {
    const match = matchRule(rule, target, list.wildcardCoversApex);
    // what is about every host takes away from what others put in, and puts nothing in by itself
    const isIdle = isEverywhere(rule) && (match === 'near' || rule.published.state === 'in');
    if (match !== 'none' && !isIdle) candidates.push({ rule, match });
  }
  const isAnyIncluded = candidates.some(
    ({ rule, match }) => match !== 'near' && rule.published.state === 'in',
  );
  return isAnyIncluded ? candidates : candidates.filter(({ rule }) => !isEverywhere(rule));
}

function isEverywhere({ host }: ScopeRule): boolean {
  return host.kind === 'every_host';
}
