import { phrase } from '../../base/text.ts';
import { parseCvss31 } from '../../severity/parse-cvss31.ts';
import type { CheckedDraft } from '../checked-draft.ts';
import type { DraftCheck } from '../draft-check.ts';

/** Checks that the severity vector, where there is one, is a whole CVSS 3.1 vector and claims an impact. */
export function checkSeverity({ draft }: CheckedDraft): DraftCheck[] {
  const vector = draft.fields.cvssVector.trim();
  if (vector === '') return [];
  const outcome = parseCvss31(vector);
  if (outcome.kind === 'refused') {
    return [{ id: 'severity', level: 'block', field: 'cvssVector', phrase: outcome.reason }];
  }
  const { C, I, A } = outcome.metrics;
  if (C !== 'N' || I !== 'N' || A !== 'N') return [];
  return [{ id: 'severity', level: 'warn', field: 'cvssVector', phrase: phrase('check_no_impact_scored') }];
}
