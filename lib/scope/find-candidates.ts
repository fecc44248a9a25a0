import type { Candidate } from './list-decision.ts';
import { matchRule } from './match-rule.ts';
import type { ScopeTarget } from './parse-target.ts';
import type { ScopeList } from './scope-list.ts';

/** Finds every rule of a list that stands in some way to an address, in the order of the list. */
export function findCandidates(list: ScopeList, target: ScopeTarget): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const everywhere: Candidate[] = [];
  for (const rule of list.rules) {
    const match = matchRule(rule, target, list.wildcardCoversApex);
    if (match === 'none') continue;
    if (rule.host.kind !== 'every_host') candidates.push({ rule, match });
    // what is about every host takes away from what others put in, and puts nothing in by itself
    else if (match !== 'near' && rule.published.state === 'out') everywhere.push({ rule, match });
  }
  const isAnyIncluded = candidates.some(
    ({ rule, match }) => match !== 'near' && rule.published.state === 'in',
  );
  return isAnyIncluded ? [...candidates, ...everywhere] : candidates;
}
