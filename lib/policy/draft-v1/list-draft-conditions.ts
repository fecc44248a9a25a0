import { phrase, type Phrase } from '../../base/text.ts';
import type { DraftConditions } from './draft-document.ts';

/** Words the conditions of a rule, each in one sentence. */
export function listDraftConditions(conditions: DraftConditions = {}): readonly Phrase[] {
  const {
    max_requests_per_second: rate,
    max_concurrent_requests: concurrent,
    required_user_agent_token: agent,
    test_accounts_only: isTestAccountsOnly,
  } = conditions;
  return [
    ...(rate === undefined ? [] : [phrase('policy_condition_rate', String(rate))]),
    ...(concurrent === undefined ? [] : [phrase('policy_condition_concurrent', String(concurrent))]),
    ...(agent === undefined ? [] : [phrase('policy_condition_agent', agent)]),
    ...(isTestAccountsOnly === undefined ? [] : [phrase('policy_condition_test_accounts')]),
  ];
}
