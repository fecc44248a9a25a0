import { say, text } from '../base/text.ts';
import type { CvdDocument, TestingRule } from './cvd-document.ts';
import type { EngagementRule } from './goodfaith-extension.ts';
import { listConditions } from './list-conditions.ts';
import { nameActivity } from './name-activity.ts';

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
  const sentences = [
    text(`policy_testing_${state}`, nameActivity(activity)),
    ...listConditions(conditions).map(say),
    note ?? '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
