import { describe, expect, test } from 'vitest';
import { encodeText, computeSha256 } from '../../../lib/base/bytes.ts';
import { draftIdSchema, reportIdSchema, sha256Schema } from '../../../lib/base/ids.ts';
import { goodfaithEndpointAdapter } from '../../../lib/delivery/adapters/goodfaith-endpoint.ts';
import type { FrozenReport } from '../../../lib/report/frozen-report.ts';

const endpointUrl = 'https://report.example/reports';
const bytes = encodeText('{"report":"0.1"}');
const picture = encodeText('picture');

async function createReport(): Promise<FrozenReport> {
  return {
    id: reportIdSchema.parse('7f9f0c34-6f0b-4b5e-9d5e-1f6f0f4e7a11'),
    draftId: draftIdSchema.parse(crypto.randomUUID()),
    programmeId: 'practice',
    title: 'A finding',
    endpointUrl,
    bytes,
    sha256: await computeSha256(bytes),
    markdown: '',
    attachments: [
      {
        filename: 'a.png',
        mediaType: 'image/png',
        sha256: await computeSha256(picture),
        byteCount: 7,
        bytes: picture,
      },
    ],
    frozenAt: '2026-11-21T12:00:00.000Z',
  };
}

async function createReceiptText(overrides: Record<string, unknown> = {}): Promise<string> {
  const report = await createReport();
  return JSON.stringify({
    payload: {
      receipt: '0.1',
      id: 'GF-7Q4K-2M9X',
      report_id: report.id,
      report_sha256: report.sha256,
      report_bytes: bytes.byteLength,
      received_at: '2026-11-21T12:00:01.000Z',
      programme: { id: 'practice', name: 'Practice' },
      time_zone: 'Europe/Berlin',
      attachments: [],
      ...overrides,
    },
    signature: { algorithm: 'Ed25519', key_id: 'k', value: 'AAAA' },
  });
}

type Answer = () => Response | Promise<Response>;

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

function createFetch(answers: Partial<Record<'POST' | 'PUT' | 'GET', Answer>>): {
  fetch: typeof fetch;
  calls: Call[];
} {
  const calls: Call[] = [];
  const stub: typeof fetch = async (input, init = {}) => {
    calls.push({ url: input instanceof Request ? input.url : input.toString(), init });
    const method = init.method === 'POST' || init.method === 'PUT' ? init.method : 'GET';
    const answer = answers[method];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  };
  return { fetch: stub, calls };
}

async function send(stub: { fetch: typeof fetch }, uploaded: string[] = []) {
  return goodfaithEndpointAdapter.send(await createReport(), {
    fetch: stub.fetch,
    timeoutMs: 50,
    uploadedSha256s: uploaded.map((text) => sha256Schema.parse(text)),
    onUploaded: async (sha256) => void uploaded.push(sha256),
  });
}

async function answerUpload(): Promise<Response> {
  const report = await createReport();
  return Response.json({
    report_id: report.id,
    sha256: await computeSha256(picture),
    size_bytes: 7,
    state: 'stored',
  });
}

const hanging: typeof fetch = (_input, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

describe('the disclosure endpoint', () => {
  test('gets the exact bytes under the idempotency key, without cookies, and never through a redirect', async () => {
    const receiptText = await createReceiptText();
    const stub = createFetch({ POST: () => new Response(receiptText, { status: 201 }), PUT: answerUpload });
    const outcome = await send(stub);
    expect(outcome).toMatchObject({ kind: 'delivered', receiptText, signature: 'key_unavailable' });
    expect(stub.calls[0]?.url).toBe(endpointUrl);
    expect(stub.calls[0]?.init.body).toBe(bytes);
    expect(new Headers(stub.calls[0]?.init.headers).get('idempotency-key')).toBe(
      '"7f9f0c34-6f0b-4b5e-9d5e-1f6f0f4e7a11"',
    );
    for (const { init } of stub.calls) {
      expect(init).toMatchObject({ redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer' });
    }
  });

  test('skips attachments that were acknowledged before a crash', async () => {
    const receiptText = await createReceiptText();
    const stub = createFetch({ POST: () => new Response(receiptText, { status: 201 }) });
    const outcome = await send(stub, [await computeSha256(picture)]);
    expect(outcome.kind).toBe('delivered');
    expect(stub.calls.filter(({ init }) => init.method === 'PUT')).toEqual([]);
  });

  test.each([
    ['another report', { report_id: '11111111-1111-4111-8111-111111111111' }],
    ['other bytes', { report_sha256: 'f'.repeat(64) }],
  ])('does not take a receipt for %s', async (_what, overrides) => {
    const receiptText = await createReceiptText(overrides);
    const outcome = await send(createFetch({ POST: () => new Response(receiptText, { status: 201 }) }));
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'receipt_mismatch' } });
  });

  test.each([
    ['a page', () => new Response('<h1>Welcome</h1>', { status: 200 }), 'refused', 'not_an_endpoint'],
    [
      'an endless answer',
      () => new Response('x'.repeat(200_000), { status: 200 }),
      'refused',
      'not_an_endpoint',
    ],
    ['500', () => new Response('', { status: 500 }), 'retry', 'server_error'],
    ['404', () => new Response('', { status: 404 }), 'refused', 'client_error'],
  ] as const)('understands %s', async (_what, answer, kind, code) => {
    expect(await send(createFetch({ POST: answer }))).toMatchObject({ kind, problem: { code } });
  });

  test('says "redirected" when the silence was a redirect that was not followed', async () => {
    const redirect = new Response(null, { status: 307, headers: { location: 'https://thief.example/' } });
    const outcome = await send(createFetch({ GET: () => redirect }));
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'redirected' } });
  });

  test('tries again later when nobody answers at all', async () => {
    expect(await send(createFetch({}))).toMatchObject({
      kind: 'retry',
      problem: { code: 'network', status: 0 },
    });
  });

  test('gives up waiting after the timeout and tries again later', async () => {
    expect(await send({ fetch: hanging })).toMatchObject({ kind: 'retry', problem: { code: 'timeout' } });
  });
});
