import type { CheckedDraft } from './checked-draft.ts';
import { checkConfirmations } from './checks/check-confirmations.ts';
import { checkEvidence } from './checks/check-evidence.ts';
import { checkRequiredFields } from './checks/check-required-fields.ts';
import { checkReporter } from './checks/check-reporter.ts';
import { checkScope } from './checks/check-scope.ts';
import { checkSecrets } from './checks/check-secrets.ts';
import { checkSeverity } from './checks/check-severity.ts';
import type { DraftCheck } from './draft-check.ts';

const levels: readonly DraftCheck['level'][] = ['block', 'answer', 'warn', 'ok'];

/** Checks a draft the way a triager will, and lists what was found: what blocks first. */
export function checkDraft(checked: CheckedDraft): readonly DraftCheck[] {
  const checks = [
    ...checkRequiredFields(checked),
    ...checkSeverity(checked),
    ...checkEvidence(checked),
    ...checkScope(checked),
    ...checkReporter(checked),
    ...checkConfirmations(checked),
    ...checkSecrets(checked),
  ];
  return checks.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}
