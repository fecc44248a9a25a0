import { draftIdSchema, evidenceIdSchema, sha256Schema } from '../../../lib/base/ids.ts';
import {
  exchangeSchema,
  screenshotSchema,
  type Exchange,
  type Screenshot,
} from '../../../lib/evidence/evidence.ts';

export const draftId = draftIdSchema.parse('11111111-1111-4111-8111-111111111111');
const verdict = {
  kind: 'in',
  url: 'https://app.secopsgateway.com/',
  isListExpired: false,
  reason: { key: 'extension_name', values: [] },
};

/** Builds the id of the nth piece of evidence. */
export function buildEvidenceId(number: number) {
  return evidenceIdSchema.parse(`22222222-2222-4222-8222-${String(number).padStart(12, '0')}`);
}

/** Builds an answered request that is the proof and in the report. */
export function buildExchange(parts: Partial<Exchange> = {}): Exchange {
  const exchange = exchangeSchema.parse({
    id: buildEvidenceId(1),
    draftId,
    verdict,
    isIncluded: true,
    label: 'Order of B',
    kind: 'exchange',
    source: 'browser-observed',
    requestId: 'browser-request-77',
    method: 'GET',
    url: 'https://app.secopsgateway.com/api/orders/1042?page=2',
    resourceType: 'xmlhttprequest',
    initiator: 'https://app.secopsgateway.com',
    startedAt: '2026-11-21T14:02:11.000Z',
    durationMs: 41.5,
    statusCode: 200,
    statusLine: 'HTTP/1.1 200 OK',
    remoteAddress: '192.0.2.7',
    isFromCache: false,
    requestHeaders: [
      { name: 'Authorization', value: 'Bearer q7Zk2LmN8pRt4VxY' },
      { name: 'Cookie', value: 'sid=s3cr3tcookie1; theme=dark' },
    ],
    responseHeaders: [{ name: 'Content-Type', value: 'application/json' }],
    isProof: true,
  });
  return { ...exchange, ...parts };
}

/** Builds the record of a picture that is in the report. */
export function buildScreenshot(parts: Partial<Screenshot> = {}): Screenshot {
  const screenshot = screenshotSchema.parse({
    id: buildEvidenceId(2),
    draftId,
    verdict,
    isIncluded: true,
    label: 'Order page',
    kind: 'screenshot',
    method: 'visible-tab',
    page: {
      url: 'https://app.secopsgateway.com/orders/1042',
      title: 'Order 1042',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0',
      viewportWidthPx: 1280,
      viewportHeightPx: 800,
      capturedAt: '2026-11-21T14:03:00.000Z',
    },
    widthPx: 1280,
    heightPx: 800,
    byteCount: 4,
    sha256: sha256Schema.parse('0'.repeat(64)),
    filename: 'order page.png',
  });
  return { ...screenshot, ...parts };
}
