import { text } from '../base/text.ts';
import type { CvdDocument, RequiredFieldName } from './cvd-document.ts';
import { deriveEngagementRules } from './derive-engagement-rules.ts';
import type { Commitment, DraftFieldName, Requirement } from './goodfaith-extension.ts';
import { commitmentLimits } from './limits.ts';
import type { Programme } from './programme.ts';

/** The part of a programme that our extension states, or that is derived where a document has none. */
export type ProgrammeTerms = Pick<
  Programme,
  | 'commitments'
  | 'promises'
  | 'excludedClasses'
  | 'excludedWarning'
  | 'rulesOfEngagement'
  | 'disclosureTerms'
  | 'severityBands'
  | 'areas'
  | 'requirements'
  | 'contactInstructions'
  | 'escalation'
  | 'pgpOnRequest'
  | 'credit'
  | 'safeHarbour'
  | 'practices'
  | 'notes'
>;

const draftFieldByRequiredField: Readonly<Record<RequiredFieldName, DraftFieldName>> = {
  affected_asset: 'endpoint',
  description: 'description',
  reproduction_steps: 'steps',
  impact: 'impact',
  discovery_date: 'discoveredOn',
  reporter_contact: 'contact',
  proposed_fix: 'proposedFix',
};

/** Derives a programme's terms from a document without our extension; it states what the document states. */
export function deriveTerms(document: CvdDocument): ProgrammeTerms {
  const credit = document.disclosure?.credit;
  return {
    commitments: deriveCommitments(document),
    promises: [],
    excludedClasses: [],
    rulesOfEngagement: deriveEngagementRules(document),
    disclosureTerms: deriveDisclosureTerms(document),
    severityBands: [],
    areas: [],
    requirements: deriveRequirements(document),
    ...(credit === undefined ? {} : { credit: text(`policy_credit_${credit}`) }),
    practices: [],
    notes: [],
  };
}

function deriveCommitments({ contact, disclosure }: CvdDocument): readonly Commitment[] {
  const hours = contact.response_target?.acknowledge_within_hours;
  const updateDays = contact.response_target?.update_interval_days;
  const deadlineDays = disclosure?.deadline_days;
  const commitments: Commitment[] = [];
  if (hours !== undefined && hours <= commitmentLimits.maxHours) {
    const promise = text('policy_promise_acknowledge', String(hours));
    const label = text('policy_label_acknowledge');
    const kind = 'acknowledge';
    commitments.push({ id: kind, kind, by: 'programme', amount: hours, unit: 'hours', label, promise });
  }
  if (updateDays !== undefined && updateDays <= commitmentLimits.maxDays) {
    const promise = text('policy_promise_update', String(updateDays));
    const label = text('policy_label_update');
    // the format allows half a day, which only hours can say
    const isWhole = Number.isInteger(updateDays);
    const amount = isWhole ? updateDays : updateDays * 24;
    const unit = isWhole ? 'calendar_days' : 'hours';
    commitments.push({ id: 'update', kind: 'update', by: 'programme', amount, unit, label, promise });
  }
  if (deadlineDays !== undefined && deadlineDays <= commitmentLimits.maxDays) {
    const promise = text('policy_promise_disclose', String(deadlineDays));
    const label = text('policy_label_disclose');
    const unit = 'calendar_days';
    const kind = 'disclose';
    commitments.push({ id: kind, kind, by: 'researcher', amount: deadlineDays, unit, label, promise });
  }
  return commitments;
}

function deriveDisclosureTerms({ disclosure }: CvdDocument): Programme['disclosureTerms'] {
  if (!disclosure) return [];
  return [{ id: 'disclosure-model', rule: text(`policy_disclosure_${disclosure.model}`) }];
}

function deriveRequirements({ report_requirements: asked }: CvdDocument): readonly Requirement[] {
  const required = [...new Set(asked.required_fields)].map((field): Requirement => ({
    field: draftFieldByRequiredField[field],
    isRequired: true,
    wording: text(`policy_wording_${field}`),
  }));
  const proof = asked.proof_of_exploitation;
  if (proof === undefined) return required;
  const wording = text(`policy_wording_proof_${proof}`);
  return [...required, { field: 'proof', isRequired: proof === 'required', wording }];
}
