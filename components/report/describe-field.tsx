import { text } from '../../lib/base/text.ts';
import type { DraftFieldName } from '../../lib/policy/goodfaith-extension.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { listRequirements } from '../../lib/policy/requirements.ts';
import type { Draft, DraftFieldKey, Provenance } from '../../lib/report/draft.ts';
import type { FieldFrameProps } from '../ui/field.tsx';
import { formatUtcClock } from '../ui/format-moment.ts';
import { fieldId } from './draft-field-ids.ts';

/** The part of the policy's list of contents that each text answers. */
const requirementNames: Partial<Readonly<Record<DraftFieldKey, DraftFieldName>>> = {
  weakness: 'weakness',
  endpoint: 'endpoint',
  description: 'description',
  steps: 'steps',
  proof: 'proof',
  impact: 'impact',
  cvssVector: 'severity',
  contactAddress: 'contact',
  discoveredOn: 'discoveredOn',
  proposedFix: 'proposedFix',
};

/** The wire format has no report without these, whoever it goes to. */
const alwaysRequired: ReadonlySet<DraftFieldKey> = new Set(['title', 'target', 'description']);

/** Builds what stands around one text of the draft: its label, mark, origin, and the programme's own words. */
export function describeField(
  key: DraftFieldKey,
  draft: Draft,
  programme: Programme | undefined,
): FieldFrameProps & { readonly testId: string } {
  const name = requirementNames[key];
  const requirement =
    name === undefined || programme === undefined ? undefined : listRequirements(programme).get(name);
  const isRequired = requirement?.isRequired === true || alwaysRequired.has(key);
  const provenance = draft.provenance[key];
  return {
    id: fieldId(key),
    testId: fieldId(key),
    label: text(`report_field_${key}`),
    mark: isRequired ? (key === 'impact' ? 'own' : 'required') : undefined,
    provenance: provenance === undefined ? undefined : sayProvenance(provenance),
    help:
      requirement === undefined ? undefined : sayRequirement(requirement.wording, requirement.examples ?? []),
  };
}

/** Says where a prefilled value came from, e.g. `from the request of 14:02:11 UTC`. */
function sayProvenance({ origin, at }: Provenance): string {
  return at === undefined
    ? text(`report_from_${origin}`)
    : text(`report_from_${origin}_at`, formatUtcClock(at));
}

function sayRequirement(wording: string, examples: readonly string[]): string {
  return examples.length === 0
    ? text('report_asks_for', wording)
    : text('report_asks_for_such_as', wording, examples.join(', '));
}
