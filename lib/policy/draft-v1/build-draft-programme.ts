import { programmeIdSchema } from '../../base/ids.ts';
import { slugify } from '../../base/slugify.ts';
import { text } from '../../base/text.ts';
import { formatInstant } from '../../base/time.ts';
import type { CvdDocument } from '../cvd-document.ts';
import type { Commitment, DraftFieldName, Requirement } from '../goodfaith-extension.ts';
import { commitmentLimits } from '../limits.ts';
import { parseTimestamp } from '../parse-timestamp.ts';
import type { ContactChannel, Programme } from '../programme.ts';
import { buildV1ScopeList } from './build-v1-scope-list.ts';
import { wordDraftRules } from './word-draft-rules.ts';
import type { DraftDiscovery } from './draft-discovery.ts';
import type { DraftDocument } from './draft-document.ts';

export interface DraftProgrammeSource {
  readonly document: DraftDocument;
  /** The host whose security.txt names the policy; absent where a person added the file and vouches for it. */
  readonly discoveryHost?: string | undefined;
  readonly discovery?: DraftDiscovery | undefined;
}

/** Builds the view of a version 1 policy that the product works with; it states what the policy states. */
export function buildDraftProgramme(source: DraftProgrammeSource): Programme {
  const { document, discoveryHost, discovery } = source;
  const { organization, research, contact } = document;
  const name = organization.name.slice(0, 200);
  const id = programmeIdSchema.parse(
    slugify(`cvd1-${discoveryHost ?? organization.name}`).slice(0, 64) || 'cvd1',
  );
  const channels = contact.channels.map(readChannel);
  const expiresMs = parseTimestamp(document.expires);
  return {
    id,
    name,
    document: translateDocument(document, channels, discovery?.policyUrl),
    draft: { document, ...(discovery === undefined ? {} : { discovery }) },
    openFields: [],
    scope: buildV1ScopeList({ programmeId: id, programmeName: name, document, discoveryHost }),
    posture: research.posture,
    ...(research.statement === undefined ? {} : { statement: research.statement }),
    commitments: listCommitments(document),
    promises: [],
    excludedClasses: [],
    rulesOfEngagement: wordDraftRules(document),
    disclosureTerms: listDisclosureTerms(document),
    severityBands: [],
    areas: [],
    requirements: listRequested(document),
    channels,
    practices: [],
    notes: [],
    updatedOn: document.last_updated.slice(0, 10),
    ...(expiresMs === undefined ? {} : { expiresAt: formatInstant(expiresMs) }),
    isExpiryOurs: false,
  };
}

function readChannel(channel: string, index: number): ContactChannel {
  const isPreferred = index === 0;
  if (channel.startsWith('mailto:')) {
    return { type: 'email', value: readMailAddress(channel), isPreferred };
  }
  return { type: channel.startsWith('https:') ? 'form' : 'service', value: channel, isPreferred };
}

function readMailAddress(channel: string): string {
  const [address = ''] = channel.slice('mailto:'.length).split('?');
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The parts of the document that the product reads in the older version's words. It is never published. */
function translateDocument(
  document: DraftDocument,
  channels: readonly ContactChannel[],
  policyUrl: string | undefined,
): CvdDocument {
  const { organization, contact, research, reporting } = document;
  return {
    cvd_policy: '0.2',
    ...(policyUrl === undefined ? {} : { canonical: policyUrl }),
    expires: document.expires,
    updated: document.last_updated.slice(0, 10),
    organization: {
      name: organization.name,
      ...(organization.uri === undefined ? {} : { url: organization.uri }),
    },
    contact: {
      channels: channels.map(({ type, value }) => ({ type, value })),
      ...(contact.preferred_languages === undefined ? {} : { languages: contact.preferred_languages }),
    },
    research: { posture: research.posture },
    scope: { precedence: 'out_overrides_in' },
    report_requirements: {
      // version 1 requests and never requires
      required_fields: [],
      ...(reporting.proof_of_exploitation === 'prohibited' ? { proof_of_exploitation: 'prohibited' } : {}),
    },
  };
}

function listCommitments({
  response_targets: targets = {},
  disclosure,
}: DraftDocument): readonly Commitment[] {
  const { acknowledgement_days: acknowledge, initial_assessment_days: assess } = targets;
  const { update_interval_days: update } = targets;
  return [
    ...promise('acknowledge', 'programme', acknowledge),
    ...promise('assess', 'programme', assess),
    ...promise('update', 'programme', update),
    ...promise('disclose', 'researcher', disclosure?.default_days),
  ];
}

const promiseKinds = {
  acknowledge: {
    kind: 'acknowledge',
    label: 'policy_label_acknowledge',
    says: 'policy_promise_acknowledge_days',
  },
  assess: { kind: 'triage', label: 'policy_label_assess', says: 'policy_promise_assess' },
  update: { kind: 'update', label: 'policy_label_update', says: 'policy_promise_update' },
  disclose: { kind: 'disclose', label: 'policy_label_disclose', says: 'policy_promise_disclose' },
} as const;

function promise(
  id: keyof typeof promiseKinds,
  by: Commitment['by'],
  days: number | undefined,
): readonly Commitment[] {
  if (days === undefined || days > commitmentLimits.maxDays) return [];
  const { kind, label, says } = promiseKinds[id];
  return [
    {
      id,
      kind,
      by,
      amount: days,
      unit: 'calendar_days',
      label: text(label),
      promise: text(says, String(days)),
    },
  ];
}

function listDisclosureTerms({ disclosure }: DraftDocument): Programme['disclosureTerms'] {
  if (!disclosure) return [];
  return [
    { id: 'disclosure-model', rule: text(`policy_draft_disclosure_${disclosure.approach}`) },
    ...(disclosure.statement === undefined || disclosure.statement === ''
      ? []
      : [{ id: 'disclosure-statement', rule: disclosure.statement }]),
  ];
}

type RequestedField = DraftDocument['reporting']['requested_fields'][number];

/** The field of a draft in which a person answers it. */
const draftFields: Readonly<Record<RequestedField, DraftFieldName>> = {
  affected_asset: 'endpoint',
  vulnerability_type: 'weakness',
  description: 'description',
  reproduction_steps: 'steps',
  impact: 'impact',
  environment: 'steps',
  evidence: 'proof',
  researcher_contact: 'contact',
  disclosure_preference: 'description',
};

function listRequested({ reporting }: DraftDocument): readonly Requirement[] {
  const requested = reporting.requested_fields.map((name): Requirement => ({
    field: draftFields[name],
    isRequired: false,
    wording: text(`policy_requested_${name}`),
  }));
  const wording = text(`policy_draft_proof_${reporting.proof_of_exploitation}`);
  return [...requested, { field: 'proof', isRequired: false, wording }];
}
