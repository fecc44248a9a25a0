import { compareSpecificity, hasSameCondition } from './compare-specificity.ts';
import { findMostSpecific } from './find-most-specific.ts';
import type { Candidate, RuledDecision } from './list-decision.ts';
import type { ScopeRule } from './scope-list.ts';

/**
 * Decides by the most specific rule, as platform lists mean it: an exact host stands against a wildcard, a path
 * against its host. The same rule both in and out is out; two different rules of one weight leave it unclear.
 */
export function decideMostSpecific(candidates: readonly Candidate[]): RuledDecision | undefined {
  const everywhere = candidates.find(
    ({ rule, match }) =>
      rule.host.kind === 'every_host' && rule.published.state === 'out' && match === 'covers',
  )?.rule;
  const named = candidates.filter(({ rule }) => rule.host.kind !== 'every_host');
  const including = findMostSpecific(named, 'covers', 'in');
  const excluding = findMostSpecific(named, 'covers', 'out');
  if (everywhere && (including || named.some(({ match }) => match === 'doubtful'))) {
    return { kind: 'ruled', rule: everywhere, runnerUp: including };
  }
  const settled = settle(including, excluding);
  if (settled?.kind === 'tie') return settled;
  const opposite = settled?.rule.published.state === 'in' ? 'out' : 'in';
  const doubtful = settled
    ? findMostSpecific(named, 'doubtful', opposite)
    : (findMostSpecific(named, 'doubtful', 'out') ?? findMostSpecific(named, 'doubtful', 'in'));
  if (!doubtful) return settled;
  if (!settled) return { kind: 'apex', rule: doubtful };
  const weight = compareSpecificity(doubtful, settled.rule);
  const isUnsettled = opposite === 'out' ? weight >= 0 : weight > 0;
  return isUnsettled ? { kind: 'apex', rule: doubtful, runnerUp: settled.rule } : settled;
}

function settle(
  including: ScopeRule | undefined,
  excluding: ScopeRule | undefined,
): RuledDecision | undefined {
  if (!including || !excluding) {
    const rule = including ?? excluding;
    return rule && { kind: 'ruled', rule };
  }
  const weight = compareSpecificity(including, excluding);
  if (weight > 0) return { kind: 'ruled', rule: including, runnerUp: excluding };
  if (weight < 0 || hasSameCondition(including, excluding)) {
    return { kind: 'ruled', rule: excluding, runnerUp: including };
  }
  return { kind: 'tie', rule: including, runnerUp: excluding };
}
