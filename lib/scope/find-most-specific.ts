import { compareSpecificity } from './compare-specificity.ts';
import type { Candidate } from './list-decision.ts';
import type { RuleMatch } from './match-rule.ts';
import type { ScopeRule } from './scope-list.ts';

/** Finds the rule of one state that describes the address most narrowly. */
export function findMostSpecific(
  candidates: readonly Candidate[],
  match: RuleMatch,
  state: 'in' | 'out',
): ScopeRule | undefined {
  return candidates
    .filter((candidate) => candidate.match === match && candidate.rule.published.state === state)
    .map(({ rule }) => rule)
    .reduce<ScopeRule | undefined>(
      (best, rule) => (best && compareSpecificity(best, rule) >= 0 ? best : rule),
      undefined,
    );
}
