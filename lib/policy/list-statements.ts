import type { Phrase } from '../base/text.ts';
import type { ActivityStatus } from './activity-evaluation.ts';
import { draftActivities } from './draft-v1/draft-document.ts';
import type { DraftAuthority, DraftStatus, PolicyRetrieval } from './draft-v1/draft-evaluation.ts';
import type { DraftDiscovery } from './draft-v1/draft-discovery.ts';
import { evaluateDraftDocument } from './draft-v1/evaluate-draft-policy.ts';
import { listDraftConditions } from './draft-v1/list-draft-conditions.ts';
import { parseDraftTarget } from './draft-v1/parse-draft-target.ts';
import { evaluateActivity } from './evaluate-activity.ts';
import { listConditions } from './list-conditions.ts';
import type { Programme } from './programme.ts';

/** What a publisher states about one activity on one address. It says nothing of what is lawful. */
export interface PublisherStatement {
  /** As the policy writes it, e.g. `automated_scanning`. */
  readonly activity: string;
  readonly status: DraftStatus | ActivityStatus;
  /** What the publisher ties it to; a plan that is not known keeps none of it. */
  readonly conditions: readonly Phrase[];
}

/** Kinds of testing that a person asks about first, whether or not a 0.2 document names them. */
const commonActivities = ['manual_testing', 'automated_scanning'] as const;

/**
 * Lists what a programme's policy states about testing an address, activity by activity; beside the verdict, which
 * is about scope alone.
 * @param nowMs milliseconds since 1970
 */
export function listStatements(
  programme: Programme,
  address: string,
  nowMs: number,
): readonly PublisherStatement[] {
  return programme.draft === undefined
    ? listDocumentStatements(programme, address, nowMs)
    : listDraftStatements(programme.draft, address, nowMs);
}

function listDraftStatements(
  { document, discovery }: NonNullable<Programme['draft']>,
  address: string,
  nowMs: number,
): readonly PublisherStatement[] {
  const rules = document.testing?.rules ?? [];
  const activities = new Set<string>([...draftActivities, ...rules.map(({ activity }) => activity)]);
  return [...activities].flatMap((activity) => {
    const evaluation = evaluateDraftDocument(document, {
      activity,
      target: address,
      plan: {},
      understoodExtensions: [],
      retrieval: discovery && readRetrieval(discovery),
      authority: discovery && readAuthorityEvidence(discovery),
      nowMs,
    });
    if (evaluation.kind === 'input_invalid') return [];
    const { status, ruleIds } = evaluation;
    const named = rules.filter(({ id }) => ruleIds.includes(id));
    const conditions = named.flatMap((rule) => listDraftConditions(rule.conditions));
    return [{ activity, status, conditions }];
  });
}

function readRetrieval(discovery: DraftDiscovery): PolicyRetrieval {
  const { policyUrl, finalUrl, redirectChain, mediaType } = discovery;
  // only a complete answer is ever kept
  return { requestedUri: policyUrl, finalUri: finalUrl, redirectChain, statusCode: 200, mediaType };
}

function readAuthorityEvidence(discovery: DraftDiscovery): DraftAuthority | undefined {
  const discoveryHost = parseDraftTarget(discovery.securityTxtUrl)?.host;
  if (discoveryHost === undefined) return undefined;
  return {
    established: true,
    discoveryHost,
    securityTxtUri: discovery.securityTxtUrl,
    cvdPolicyUri: discovery.policyUrl,
    securityTxtExpires: discovery.securityTxtExpires,
  };
}

function listDocumentStatements(
  { document, authority }: Programme,
  address: string,
  nowMs: number,
): readonly PublisherStatement[] {
  const rules = document.testing?.rules ?? [];
  const activities = new Set<string>([...commonActivities, ...rules.map(({ activity }) => activity)]);
  return [...activities].map((activity) => {
    const { status } = evaluateActivity({ document, activity, target: address, plan: {}, authority, nowMs });
    const isConditional = status === 'publisher-stated-permitted' || status === 'conditions-not-satisfied';
    const rule = rules.find((each) => each.activity === activity);
    return { activity, status, conditions: isConditional ? listConditions(rule?.conditions) : [] };
  });
}
