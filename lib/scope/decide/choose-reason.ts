import { phrase, type MessageKey, type Phrase } from '../../base/text.ts';
import { isAtOrBelow } from '../canonical-host.ts';
import type { HeardDecision } from './list-decision.ts';
import { matchHost } from './match-host.ts';
import type { ScopeTarget } from './parse-target.ts';
import type { ScopeList, ScopeRule } from '../scope-list.ts';
import type { DecidingRule } from '../verdict.ts';

/** Chooses the one sentence that says why a list decides as it does. */
export function chooseReason(list: ScopeList, decision: HeardDecision, { host }: ScopeTarget): Phrase {
  const name = list.programmeName;
  switch (decision.kind) {
    case 'ruled':
      return decision.rule.published.state === 'in'
        ? chooseInReason(list, decision.rule.published, decision.runnerUp?.published)
        : phrase(
            `scope_out_${decision.rule.published.reason ?? 'other'}`,
            name,
            decision.rule.published.pattern,
          );
    case 'apex':
      return phrase(chooseDoubt(decision.rule), name, decision.rule.published.pattern, host);
    case 'tie':
      return phrase(
        'scope_unclear_tie',
        name,
        decision.rule.published.pattern,
        decision.runnerUp.published.pattern,
      );
    case 'refused':
      return phrase('scope_unclear_refused', name, decision.refused.published.pattern);
    case 'unlisted':
      return chooseUnlistedReason(list, decision.nearest, host);
    default:
      return decision satisfies never;
  }
}

/** A star on a suffix that strangers share decides nothing, and the person who looks for it learns why. */
export function chooseSilence(lists: readonly ScopeList[], { host }: ScopeTarget): Phrase {
  for (const { programmeName, refusedRules } of lists) {
    const wide = refusedRules.find(({ suffix }) => suffix !== undefined && isAtOrBelow(host, suffix));
    if (wide) {
      return phrase('scope_unknown_suffix', programmeName, wide.published.pattern, wide.suffix ?? '', host);
    }
  }
  return phrase('scope_unknown_host', host);
}

/** A list that names the host and not this page of it does list the host, and the sentence must not deny it. */
function chooseUnlistedReason(list: ScopeList, nearest: ScopeRule | undefined, host: string): Phrase {
  const { programmeName: name, wildcardCoversApex } = list;
  const isHostListed =
    nearest?.published.state === 'in' && matchHost(nearest.host, host, wildcardCoversApex) === 'covers';
  return isHostListed
    ? phrase('scope_out_unlisted_part', name, nearest.published.pattern)
    : phrase('scope_out_unlisted', name, host);
}

function chooseInReason(
  list: ScopeList,
  { pattern }: DecidingRule,
  runnerUp: DecidingRule | undefined,
): Phrase {
  const name = list.programmeName;
  switch (list.precedence) {
    case 'explicit_order':
      return phrase('scope_in_by_order', name, pattern);
    case 'most_specific':
      // an exclusion that covers the page and is wider has to be named: it is there, and it lost
      return runnerUp?.state === 'out'
        ? phrase('scope_in_narrower', name, pattern, runnerUp.pattern)
        : phrase('scope_in', name, pattern);
    case 'out_overrides_in':
    case 'any_exclude_wins':
      return phrase('scope_in', name, pattern);
    default:
      return list.precedence satisfies never;
  }
}

/** The doubts that leave a verdict unclear, each with the sentence that says so of a host. */
const doubtReasons: Partial<Record<MessageKey, MessageKey>> = {
  scope_doubt_comment: 'scope_unclear_remark',
  scope_doubt_instruction: 'scope_unclear_instruction',
  scope_doubt_query: 'scope_unclear_query',
  scope_doubt_star: 'scope_unclear_star_name',
};

function chooseDoubt({ host, isDoubtful, doubts = [], published }: ScopeRule): MessageKey {
  if (isDoubtful !== true) {
    if (host.kind !== 'subdomains') return 'scope_unclear_star';
    return published.state === 'in' ? 'scope_unclear_apex' : 'scope_unclear_apex_out';
  }
  const [reason = 'scope_unclear_words'] = doubts.flatMap(({ key }) => doubtReasons[key] ?? []);
  return reason;
}
