import { phrase, type MessageKey } from '../../base/text.ts';
import type { VerdictKind } from '../../scope/verdict.ts';
import type { CheckedDraft } from '../checked-draft.ts';
import type { DraftCheck } from '../draft-check.ts';

const verdictTexts = {
  in: 'check_verdict_in',
  out: 'check_verdict_out',
  unclear: 'check_verdict_unclear',
  unknown: 'check_verdict_unknown',
} as const satisfies Record<VerdictKind, MessageKey>;

/** Checks what the programme's list says of the affected address; only a person can decide against it. */
export function checkScope({ programme, verdict }: CheckedDraft): DraftCheck[] {
  if (!programme) return [];
  const checks: DraftCheck[] = [
    {
      id: 'scope',
      level: verdict.kind === 'in' ? 'ok' : 'warn',
      field: 'endpoint',
      phrase: phrase(verdictTexts[verdict.kind], programme.name),
    },
  ];
  if (verdict.isListExpired) {
    checks.push({ id: 'list-expired', level: 'warn', phrase: phrase('check_list_expired', programme.name) });
  }
  return checks;
}
