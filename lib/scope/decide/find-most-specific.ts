import { compareSpecificity } from './compare-specificity.ts';
import type { Candidate } from './list-decision.ts';
import type { RuleMatch } from './match-rule.ts';
import type { ScopeRule } from '../scope-list.ts';

/** Finds the rule of one state that describes the address most narrowly. */
export function findMostSpecific(
  candidates: readonly Candidate[],
  match: RuleMatch,
  state: 'in' | 'out',
): ScopeRule | undefined {
  return chooseMostSpecific(findRules(candidates, match, state));
}

/** Finds every rule of one state that stands to the address in one way. */
export function findRules(
  candidates: readonly Candidate[],
  match: RuleMatch,
  state: 'in' | 'out',
): readonly ScopeRule[] {
  return candidates
    .filter((candidate) => candidate.match === match && candidate.rule.published.state === state)
    .map(({ rule }) => rule);
}

/** Chooses the narrowest of several rules; among equals the first one. */
export function chooseMostSpecific(rules: readonly ScopeRule[]): ScopeRule | undefined {
  return rules.reduce<ScopeRule | undefined>(
    (best, rule) => (best && compareSpecificity(best, rule) >= 0 ? best : rule),
    undefined,
  );
}
