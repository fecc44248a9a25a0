import { say, text } from '../../base/text.ts';
import type { EngagementRule } from '../goodfaith-extension.ts';
import { nameActivity } from '../name-activity.ts';
import type { DraftDocument, DraftTestingRule } from './draft-document.ts';
import { listDraftConditions } from './list-draft-conditions.ts';

/**
 * Words a version 1 policy's posture and testing rules as rules of engagement. What no rule permits is not covered,
 * which is no permission.
 * @source draft-behring-cvd-policy-00, sections 7 and 10, read 2026-11-22
 */
export function wordDraftRules({
  research,
  testing,
  reporting_scope: scope,
}: DraftDocument): readonly EngagementRule[] {
  const posture: EngagementRule = { id: 'posture', rule: text(`policy_posture_${research.posture}`) };
  const targets = new Map((scope.web ?? []).map(({ id, host }) => [id, host]));
  return [
    posture,
    ...(testing?.rules ?? []).map((rule, index) => ({
      id: `testing-${index + 1}`,
      rule: wordRule(rule, targets),
    })),
    { id: 'testing-default', rule: text('policy_draft_not_covered') },
  ];
}

function wordRule(rule: DraftTestingRule, targets: ReadonlyMap<string, string>): string {
  const state = rule.state === 'permitted' ? 'allowed' : 'prohibited';
  const hosts = (rule.target_ids ?? []).map((id) => targets.get(id) ?? id);
  return [
    text(`policy_testing_${state}`, nameActivity(rule.activity)),
    ...(hosts.length === 0 ? [] : [text('policy_condition_targets', [...new Set(hosts)].join(', '))]),
    ...listDraftConditions(rule.conditions).map(say),
  ]
    .join(' ')
    .slice(0, 2000);
}
