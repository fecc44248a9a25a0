import { compareSpecificity, hasSameCondition } from './compare-specificity.ts';
import { chooseMostSpecific, findMostSpecific, findRules } from './find-most-specific.ts';
import { isPagePartOf, isPartOf } from './is-part-of.ts';
import type { Candidate, RuledDecision } from './list-decision.ts';
import type { ScopeRule } from '../scope-list.ts';

/**
 * Decides by the most specific rule, as platform lists mean it: an exact host stands against a wildcard, a path
 * against its host. An inclusion wins only over exclusions that it lies within: `*.a.com/logout` excludes that page
 * of `www.a.com` too. The same rule both in and out is out; where neither of two rules is narrower it is unclear.
 */
export function decideMostSpecific(candidates: readonly Candidate[]): RuledDecision | undefined {
  const named = candidates.filter(({ rule }) => rule.host.kind !== 'every_host');
  const including = findMostSpecific(named, 'covers', 'in');
  const everywhere = candidates.filter(
    ({ rule }) => rule.host.kind === 'every_host' && !(including && isListedWithin(including, rule)),
  );
  const everywhereOut = findMostSpecific(everywhere, 'covers', 'out');
  if (everywhereOut && (including || named.some(({ match }) => match === 'doubtful'))) {
    return { kind: 'ruled', rule: everywhereOut, runnerUp: including };
  }
  const decision = decideNamed(named, including);
  const doubtful = findMostSpecific(everywhere, 'doubtful', 'out');
  const isOpen = doubtful && decision?.kind === 'ruled' && decision.rule.published.state === 'in';
  return isOpen ? { kind: 'apex', rule: doubtful, runnerUp: decision.rule } : decision;
}

/** A host that is listed by its name stands against stars that only happen to match it. */
function isListedWithin(including: ScopeRule, { host, ...wide }: ScopeRule): boolean {
  const isStarred = host.kind === 'every_host' && host.glob?.includes('*') === true;
  return isStarred && including.host.kind === 'exact' && isPagePartOf(including, { ...wide, host });
}

function decideNamed(
  named: readonly Candidate[],
  including: ScopeRule | undefined,
): RuledDecision | undefined {
  const settled = settle(including, findRules(named, 'covers', 'out'));
  if (settled?.kind === 'tie') return settled;
  if (!settled) {
    const doubtful = findMostSpecific(named, 'doubtful', 'out') ?? findMostSpecific(named, 'doubtful', 'in');
    return doubtful && { kind: 'apex', rule: doubtful };
  }
  const { rule } = settled;
  const doubtful =
    rule.published.state === 'in'
      ? chooseMostSpecific(findRules(named, 'doubtful', 'out').filter((other) => !prevails(rule, other)))
      : findMostSpecific(named, 'doubtful', 'in');
  const isUnsettled = doubtful && (rule.published.state === 'in' || compareSpecificity(doubtful, rule) > 0);
  return isUnsettled ? { kind: 'apex', rule: doubtful, runnerUp: rule } : settled;
}

function settle(
  including: ScopeRule | undefined,
  exclusions: readonly ScopeRule[],
): RuledDecision | undefined {
  const nearest = chooseMostSpecific(exclusions);
  if (!including) return nearest && { kind: 'ruled', rule: nearest };
  const opposing = exclusions.filter((exclusion) => !prevails(including, exclusion));
  const opponent = chooseMostSpecific(opposing);
  if (!opponent) return { kind: 'ruled', rule: including, runnerUp: nearest };
  const winner = chooseMostSpecific(opposing.filter((exclusion) => excludes(exclusion, including)));
  return winner
    ? { kind: 'ruled', rule: winner, runnerUp: including }
    : { kind: 'tie', rule: including, runnerUp: opponent };
}

function prevails(including: ScopeRule, exclusion: ScopeRule): boolean {
  return compareSpecificity(including, exclusion) > 0 && isPartOf(including, exclusion);
}

/** An exclusion that is narrower, or the same, or names a path or port that the inclusion leaves open. */
function excludes(exclusion: ScopeRule, including: ScopeRule): boolean {
  return (
    compareSpecificity(exclusion, including) > 0 ||
    hasSameCondition(exclusion, including) ||
    (isPagePartOf(exclusion, including) && !isPagePartOf(including, exclusion))
  );
}
