import { draftIdSchema, evidenceIdSchema } from '../../../lib/base/ids.ts';
import { exchangeSchema, type Exchange } from '../../../lib/evidence/evidence.ts';
import { findSpans } from '../../../lib/redaction/find-spans.ts';
import { redactCaptures } from '../../../lib/redaction/redact-captures.ts';
import { noRules, type RuleBook } from '../../../lib/redaction/rule-book.ts';
import { redactLeaf } from '../../../lib/redaction/redact-leaf.ts';
import type { Spot, Walk } from '../../../lib/redaction/walk.ts';

// every secret here is made up

export const draftId = draftIdSchema.parse('11111111-1111-4111-8111-111111111111');
export const evidenceId = evidenceIdSchema.parse('22222222-2222-4222-8222-222222222222');

const plainExchange: Exchange = exchangeSchema.parse({
  id: evidenceId,
  draftId,
  verdict: {
    kind: 'in',
    isListExpired: false,
    reason: { key: 'extension_name', values: [] },
  },
  isIncluded: true,
  label: '',
  kind: 'exchange',
  source: 'browser-observed',
  requestId: '1',
  method: 'GET',
  url: 'https://app.example.test/',
  resourceType: 'xmlhttprequest',
  startedAt: '2026-11-21T14:02:11.000Z',
  isProof: false,
});

/** Builds an exchange that holds no secret but the ones given. */
export function buildExchange(parts: Partial<Exchange> = {}): Exchange {
  return { ...plainExchange, ...parts };
}

/** Builds a text body that is whole. */
export function buildTextBody(text: string): NonNullable<Exchange['requestBody']> {
  return { kind: 'text', text, byteCount: new TextEncoder().encode(text).length, isCut: false };
}

/** Redacts exchanges with nothing kept. */
export function redactAll(
  exchanges: readonly Exchange[],
  keptSecrets: readonly string[] = [],
  rules: RuleBook = noRules,
) {
  return redactCaptures({ exchanges, screenshots: [] }, { draftId, keptSecrets, rules });
}

/** A walk that writes `*kind*` for each secret and remembers what it saw. */
export function buildWatchedSpot(parts: Partial<Spot> = {}): {
  spot: Spot;
  masked: string[];
  notes: string[];
} {
  const masked: string[] = [];
  const notes: string[] = [];
  const walk: Walk = {
    rules: noRules,
    isCollecting: false,
    mask(value, kind) {
      masked.push(value);
      return value === '' ? '' : `*${kind}*`;
    },
    learn: () => undefined,
    findSpans,
    findKnown: () => [],
    note: (_kind, reason) => notes.push(reason.key),
    redactLeaf,
  };
  const spot: Spot = {
    walk,
    where: { key: 'redaction_in_text', values: [] },
    style: 'sentence',
    level: 0,
    ...parts,
  };
  return { spot, masked, notes };
}
