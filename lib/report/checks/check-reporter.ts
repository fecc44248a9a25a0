import { phrase } from '../../base/text.ts';
import type { CheckedDraft } from '../checked-draft.ts';
import type { DraftCheck } from '../draft-check.ts';

/** Checks what only the reporter decides: credit and urgency. */
export function checkReporter({ draft, programme }: CheckedDraft): DraftCheck[] {
  const { wantsCredit, creditName, isUrgent } = draft.fields;
  const checks: DraftCheck[] = [];
  if (wantsCredit === 'yes' && creditName.trim() === '') {
    checks.push({
      id: 'credit-name',
      level: 'warn',
      field: 'creditName',
      phrase: phrase('check_credit_name'),
    });
  }
  if (isUrgent && programme && !programme.escalation) {
    const reason = phrase('check_urgent_unknown', programme.name);
    checks.push({ id: 'urgent', level: 'warn', field: 'isUrgent', phrase: reason });
  }
  if (isUrgent && programme?.escalation) {
    const reason = phrase('check_urgent', programme.escalation.subject_prefix);
    checks.push({ id: 'urgent', level: 'ok', field: 'isUrgent', phrase: reason });
  }
  return checks;
}
