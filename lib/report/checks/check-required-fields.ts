import { phrase, text } from '../../base/text.ts';
import type { RequiredFieldName } from '../../policy/cvd-document.ts';
import type { DraftFieldName } from '../../policy/goodfaith-extension.ts';
import type { Programme } from '../../policy/programme.ts';
import type { CheckedDraft } from '../checked-draft.ts';
import type { DraftFieldKey } from '../draft.ts';
import type { DraftCheck } from '../draft-check.ts';

/** The texts that every report has, whoever it goes to. */
const alwaysRequired: readonly DraftFieldKey[] = ['title', 'target', 'description'];

/** Each part that a programme can ask for by name, and the text that answers it; proof is in `checkEvidence`. */
const answers: Readonly<Record<Exclude<DraftFieldName, 'proof'>, DraftFieldKey>> = {
  weakness: 'weakness',
  endpoint: 'endpoint',
  description: 'description',
  steps: 'steps',
  impact: 'impact',
  severity: 'cvssVector',
  contact: 'contactAddress',
  discoveredOn: 'discoveredOn',
  proposedFix: 'proposedFix',
};

const documentAnswers: Readonly<Record<RequiredFieldName, DraftFieldKey>> = {
  affected_asset: 'target',
  description: 'description',
  reproduction_steps: 'steps',
  impact: 'impact',
  discovery_date: 'discoveredOn',
  reporter_contact: 'contactAddress',
  proposed_fix: 'proposedFix',
};

/** Checks that every text that the wire format or the programme asks for is there. */
export function checkRequiredFields({ draft, programme }: CheckedDraft): DraftCheck[] {
  if (!programme) {
    return [
      { id: 'programme', level: 'block', phrase: phrase('check_no_programme') },
      ...checkFields(alwaysRequired, draft.fields),
    ];
  }
  const asked = listAskedFields(programme);
  const checks = checkFields(
    [...new Set([...alwaysRequired, ...asked])],
    draft.fields,
    programme.name,
    asked,
  );
  if (checks.length > 0) return checks;
  return [{ id: 'required', level: 'ok', phrase: phrase('check_all_required', programme.name) }];
}

function checkFields(
  keys: readonly DraftFieldKey[],
  fields: CheckedDraft['draft']['fields'],
  programmeName?: string,
  asked: ReadonlySet<DraftFieldKey> = new Set(),
): DraftCheck[] {
  return keys
    .filter((key) => String(fields[key]).trim() === '')
    .map((key) => {
      const label = text(`report_field_${key}`);
      const isAsked = programmeName !== undefined && asked.has(key);
      return {
        id: `required-${key}`,
        level: 'block',
        field: key,
        phrase: isAsked
          ? phrase('check_required', label, programmeName)
          : phrase('check_always_required', label),
      };
    });
}

function listAskedFields(programme: Programme): ReadonlySet<DraftFieldKey> {
  const named = programme.requirements
    .filter(({ isRequired }) => isRequired)
    .flatMap(({ field }) => (field === 'proof' ? [] : [answers[field]]));
  const documented = programme.document.report_requirements.required_fields.map(
    (name) => documentAnswers[name],
  );
  return new Set([...named, ...documented]);
}
