import { draftIdSchema, evidenceIdSchema, sha256Schema } from '../../lib/base/ids.ts';
import { phrase } from '../../lib/base/text.ts';
import type { Exchange, Screenshot } from '../../lib/evidence/evidence.ts';
import type { LedgerRow } from '../../lib/evidence/ledger.ts';
import { emptyDraftFields, type Draft } from '../../lib/report/draft.ts';
import type { Verdict, VerdictKind } from '../../lib/scope/verdict.ts';

export const draftId = draftIdSchema.parse('7d2f0d0e-6c4b-4f0e-9a55-0d5b6a1c2e3f');
export const someSha256 = sha256Schema.parse(
  '9f2c41d07be35a18c07e22b4e0a1d3f45566778899aabbccddeeff0011223344',
);

/** A verdict of the SecOps Gateway list. */
export function buildVerdict(kind: VerdictKind, url = 'https://app.secopsgateway.com/orders/1042'): Verdict {
  return {
    kind,
    url,
    programmeId: 'secops-gateway',
    programmeName: 'SecOps Gateway',
    rule: {
      pattern: kind === 'out' ? '*.stripe.com' : '*.secopsgateway.com',
      state: kind === 'out' ? 'out' : 'in',
    },
    listUpdatedOn: '2026-04-29',
    isListExpired: false,
    reason: phrase('ui_unless', 'this is a test'),
  };
}

/** Evidence id number `index`. */
export function buildEvidenceId(index: number): Exchange['id'] {
  return evidenceIdSchema.parse(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);
}

export const screenshot: Screenshot = {
  id: buildEvidenceId(1),
  draftId,
  kind: 'screenshot',
  verdict: buildVerdict('in'),
  isIncluded: true,
  label: 'Order page, account B',
  method: 'visible-tab',
  page: {
    url: 'https://app.secopsgateway.com/orders/1042',
    title: 'Order 1042',
    userAgent: 'Mozilla/5.0',
    viewportWidthPx: 1280,
    viewportHeightPx: 800,
    capturedAt: '2026-11-21T14:02:11.000Z',
  },
  widthPx: 1280,
  heightPx: 800,
  byteCount: 212_000,
  sha256: someSha256,
  filename: 'screenshot-1.png',
};

/** One recorded request to the orders API. */
export function buildExchange(index: number, change: Partial<Exchange> = {}): Exchange {
  return {
    id: buildEvidenceId(100 + index),
    draftId,
    kind: 'exchange',
    verdict: buildVerdict('in'),
    isIncluded: true,
    label: '',
    source: 'browser-observed',
    requestId: String(index),
    method: 'GET',
    url: `https://app.secopsgateway.com/api/orders/${1040 + index}`,
    resourceType: 'fetch',
    startedAt: '2026-11-21T14:02:11.000Z',
    statusCode: 200,
    isProof: false,
    ...change,
  };
}

/** A row of the ledger. */
export function buildLedgerRow(index: number, row: Pick<LedgerRow, 'kind' | 'phrase'>): LedgerRow {
  return {
    id: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
    draftId,
    at: '2026-11-21T14:03:00.000Z',
    ...row,
  };
}

/** A draft that is three quarters written. */
export const writtenDraft: Draft = {
  id: draftId,
  programmeId: 'secops-gateway',
  createdAt: '2026-11-21T14:00:00.000Z',
  updatedAt: '2026-11-21T14:07:31.000Z',
  startedOnUrl: 'https://app.secopsgateway.com/orders/1042',
  fields: {
    ...emptyDraftFields,
    title: 'Order of another customer readable by id',
    weakness: 'Insecure direct object reference (IDOR)',
    cwe: 'CWE-639',
    target: 'app.secopsgateway.com',
    endpoint: 'https://app.secopsgateway.com/api/orders/1042',
    description: 'The orders API answers for any order id, whoever is signed in.',
    steps:
      '1. Sign in as account A and open /orders.\n2. Click “Order 1041”, which belongs to A.\n3. Request /api/orders/1042, which belongs to B.\n4. The answer is 200 with B’s name and address.',
    cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N',
    environment: 'Chromium 156 on Linux, window of 1280 × 800',
    discoveredOn: '2026-11-21',
    contactName: 'ada',
    contactAddress: 'ada@example.org',
    mayShareContact: 'no',
    wantsCredit: 'yes',
    creditName: 'ada',
  },
  provenance: {
    target: { origin: 'page', at: '2026-11-21T14:02:11.000Z' },
    endpoint: { origin: 'request', at: '2026-11-21T14:02:11.000Z' },
    environment: { origin: 'browser' },
    contactAddress: { origin: 'identity' },
  },
  confirmations: ['own-accounts', 'no-data-of-others'],
  keptSecrets: [],
};
