import { text } from '../base/text.ts';
import { parseUrl } from '../base/url.ts';
import type { Evidence, Exchange, PageFacts } from '../evidence/evidence.ts';
import type { Programme } from '../policy/programme.ts';
import { redactUrl } from '../redaction/redact-draft-text.ts';
import type { RuleBook } from '../redaction/rule-book.ts';
import type { Draft, DraftFieldKey, Provenance } from './draft.ts';

/** What the browser and the programme know about a draft. */
export interface KnownFacts {
  readonly programme?: Programme | undefined;
  readonly evidence: readonly Evidence[];
  /** The page that is open now; absent, the one that the draft was started on. */
  readonly page?: PageFacts | undefined;
  /** What an organisation wants masked beside the rest. */
  readonly rules: RuleBook;
}

/** The only fields that are ever prefilled: never impact, severity or steps. */
const prefilledKeys = [
  'target',
  'endpoint',
  'environment',
  'discoveredOn',
] as const satisfies DraftFieldKey[];
type PrefilledKey = (typeof prefilledKeys)[number];

/** Characters, as the draft's schema allows. */
const maxLengths: Readonly<Record<PrefilledKey, number>> = {
  target: 300,
  endpoint: 8000,
  environment: 4000,
  discoveredOn: 10,
};

interface Suggestion {
  readonly value: string;
  readonly provenance: Provenance;
}

/**
 * Fills what the browser already knows into fields that are empty or still hold an earlier suggestion, and says where
 * each value came from. What the person typed stays.
 * @returns the same draft when there is nothing to change
 */
export function prefillDraft(draft: Draft, facts: KnownFacts): Draft {
  const proof = findProof(facts.evidence);
  const suggestions: Readonly<Record<PrefilledKey, Suggestion | undefined>> = {
    target: suggestTarget(draft, facts, proof),
    endpoint: suggestEndpoint(draft, facts, proof),
    environment: suggestEnvironment(facts),
    discoveredOn: suggestDate(draft, proof),
  };
  return prefilledKeys.reduce((filled, key) => applySuggestion(filled, key, suggestions[key]), draft);
}

function applySuggestion(draft: Draft, key: PrefilledKey, suggestion: Suggestion | undefined): Draft {
  const origin = draft.provenance[key]?.origin;
  const isSuggested =
    origin === 'page' || origin === 'request' || origin === 'browser' || origin === 'programme';
  const isOpen = isSuggested || (origin === undefined && draft.fields[key] === '');
  const value = suggestion?.value.slice(0, maxLengths[key]) ?? '';
  if (!suggestion || !isOpen || value === '') return draft;
  const isSame = draft.fields[key] === value && origin === suggestion.provenance.origin;
  if (isSame && draft.provenance[key]?.at === suggestion.provenance.at) return draft;
  return {
    ...draft,
    fields: { ...draft.fields, [key]: value },
    provenance: { ...draft.provenance, [key]: suggestion.provenance },
  };
}

/** The included request that the person marked as the proof; of several the first. */
function findProof(evidence: readonly Evidence[]): Exchange | undefined {
  return evidence
    .filter((each) => each.kind === 'exchange')
    .find(({ isProof, isIncluded }) => isProof && isIncluded);
}

function suggestTarget(draft: Draft, facts: KnownFacts, proof: Exchange | undefined): Suggestion | undefined {
  const proofHost = proof && parseUrl(proof.url)?.host;
  if (proof && proofHost) return { value: proofHost, provenance: { origin: 'request', at: proof.startedAt } };
  const pageHost = parseUrl(pageUrlOf(draft, facts))?.host;
  if (pageHost) return { value: pageHost, provenance: pageProvenance(draft, facts) };
  return facts.programme && { value: facts.programme.name, provenance: { origin: 'programme' } };
}

function suggestEndpoint(
  draft: Draft,
  facts: KnownFacts,
  proof: Exchange | undefined,
): Suggestion | undefined {
  if (proof) {
    const value = `${proof.method} ${redactUrl(withoutFragment(proof.url), facts.rules)}`;
    return { value, provenance: { origin: 'request', at: proof.startedAt } };
  }
  const pageUrl = pageUrlOf(draft, facts);
  if (!parseUrl(pageUrl)?.host) return undefined;
  return { value: redactUrl(pageUrl, facts.rules), provenance: pageProvenance(draft, facts) };
}

function suggestEnvironment({ evidence, page }: KnownFacts): Suggestion | undefined {
  const known = page ?? evidence.find((each) => each.kind === 'screenshot')?.page;
  if (!known) return undefined;
  const viewport = text('report_md_viewport', String(known.viewportWidthPx), String(known.viewportHeightPx));
  return {
    value: `${known.userAgent}\n${viewport}`,
    provenance: { origin: 'browser', at: known.capturedAt },
  };
}

function suggestDate(draft: Draft, proof: Exchange | undefined): Suggestion {
  const at = proof?.startedAt ?? draft.createdAt;
  return { value: at.slice(0, 10), provenance: { origin: proof ? 'request' : 'browser', at } };
}

function pageUrlOf(draft: Draft, { page }: KnownFacts): string {
  return page?.url ?? draft.startedOnUrl;
}

function pageProvenance(draft: Draft, { page }: KnownFacts): Provenance {
  return { origin: 'page', at: page?.capturedAt ?? draft.createdAt };
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
