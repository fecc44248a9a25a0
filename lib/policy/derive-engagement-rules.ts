import { text } from '../base/text.ts';
import type { CvdDocument, TestingConditions, TestingRule } from './cvd-document.ts';
import type { EngagementRule } from './goodfaith-extension.ts';

/** The activities that the format gives names to; any other name is shown as it is. */
const knownActivities = [
  'manual_testing',
  'automated_scanning',
  'fuzzing',
  'brute_force',
  'dos',
  'social_engineering',
  'phishing',
  'physical',
  'spam',
  'data_exfiltration',
  'account_takeover',
  'third_party_pivot',
  'supply_chain',
  'persistence',
] as const;

/**
 * Words a document's posture and testing rules as rules of engagement.
 * @source CVD Policy 0.2, sections 4.5 and 4.7, read 2026-11-22
 */
export function deriveEngagementRules({ research, testing }: CvdDocument): readonly EngagementRule[] {
  const posture: EngagementRule = { id: 'posture', rule: text(`policy_posture_${research.posture}`) };
  if (!testing || research.posture === 'prohibited' || research.posture === 'report_only') return [posture];
  // of several rules for one activity the first counts and the rest have to be ignored
  const rules = (testing.rules ?? []).filter(
    ({ activity }, index, all) => all.findIndex((rule) => rule.activity === activity) === index,
  );
  return [
    posture,
    ...rules.map((rule, index) => ({ id: `testing-${index + 1}`, rule: wordRule(rule) })),
    { id: 'testing-default', rule: text(`policy_testing_default_${testing.default}`) },
  ];
}

function wordRule({ activity, state, note, conditions }: TestingRule): string {
  const known = knownActivities.find((name) => name === activity);
  const name = known === undefined ? activity : text(`policy_activity_${known}`);
  const sentences = [
    text(`policy_testing_${state}`, name),
    ...(conditions ? wordConditions(conditions) : []),
    note ?? '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function wordConditions(conditions: TestingConditions): readonly string[] {
  const { max_requests_per_second: rate, user_agent_contains: agent, targets, window } = conditions;
  const { account_request: account } = conditions;
  return [
    rate === undefined ? '' : text('policy_condition_rate', String(rate)),
    agent === undefined ? '' : text('policy_condition_agent', agent),
    targets === undefined ? '' : text('policy_condition_targets', targets.join(', ')),
    window === undefined ? '' : wordWindow(window),
    account === undefined ? '' : text('policy_condition_account', account),
  ];
}

function wordWindow(window: NonNullable<TestingConditions['window']>): string {
  const days = (window.days ?? []).map((day) => text(`policy_day_${day}`)).join(', ');
  const hours = `${window.from ?? '00:00'}–${window.to ?? '24:00'}`;
  return text('policy_condition_window', [days, hours, window.timezone].filter(Boolean).join(', '));
}
