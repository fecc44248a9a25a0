import { phrase, text, type Phrase } from '../base/text.ts';
import type { TestingConditions } from './cvd-document.ts';

/** Words the conditions of a testing rule, each in one sentence. */
export function listConditions(conditions: TestingConditions = {}): readonly Phrase[] {
  const { max_requests_per_second: rate, user_agent_contains: agent, targets, window } = conditions;
  const { account_request: account } = conditions;
  return [
    ...(rate === undefined ? [] : [phrase('policy_condition_rate', String(rate))]),
    ...(agent === undefined ? [] : [phrase('policy_condition_agent', agent)]),
    ...(targets === undefined ? [] : [phrase('policy_condition_targets', targets.join(', '))]),
    ...(window === undefined ? [] : [wordWindow(window)]),
    ...(account === undefined ? [] : [phrase('policy_condition_account', account)]),
  ];
}

function wordWindow(window: NonNullable<TestingConditions['window']>): Phrase {
  const days = (window.days ?? []).map((day) => text(`policy_day_${day}`)).join(', ');
  const hours = `${window.from ?? '00:00'}–${window.to ?? '24:00'}`;
  return phrase('policy_condition_window', [days, hours, window.timezone].filter(Boolean).join(', '));
}
