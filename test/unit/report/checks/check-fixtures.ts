import { checkDraft } from '../../../../lib/report/check-draft.ts';
import type { CheckedDraft } from '../../../../lib/report/checked-draft.ts';
import type { DraftFields } from '../../../../lib/report/draft.ts';
import type { DraftCheck } from '../../../../lib/report/draft-check.ts';
import { buildExchange } from '../../evidence/evidence-fixtures.ts';
import { buildDraft, buildVerdict, completeFields, readProgramme } from '../report-fixtures.ts';
import { noRules } from '../../../../lib/redaction/rule-book.ts';

export const secops = readProgramme('secops-gateway');
export const cti = readProgramme('cti-platform');

/** Checks a complete draft for SecOps Gateway with one proof, but for the parts given. */
export function check(
  fields: Partial<DraftFields> = {},
  parts: Partial<CheckedDraft> = {},
): readonly DraftCheck[] {
  return checkDraft({
    draft: buildDraft({ ...completeFields, ...fields }),
    programme: secops,
    evidence: [buildExchange()],
    verdict: buildVerdict(),
    masks: [],
    rules: noRules,
    ...parts,
  });
}

/** Finds one check by its id. */
export function find(checks: readonly DraftCheck[], id: string): DraftCheck | undefined {
  return checks.find((each) => each.id === id);
}
