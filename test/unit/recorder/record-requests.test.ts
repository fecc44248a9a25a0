import { describe, expect, test } from 'vitest';
import { draftIdSchema, evidenceIdSchema } from '../../../lib/base/ids.ts';
import { phrase } from '../../../lib/base/text.ts';
import type { Exchange } from '../../../lib/evidence/evidence.ts';
import { recorderLimits } from '../../../lib/policy/limits.ts';
import type { RequestEvent } from '../../../lib/platform/web-request.ts';
import { buildRequestBody } from '../../../lib/recorder/correlate-exchange.ts';
import { createRecorder } from '../../../lib/recorder/record-requests.ts';
import type { VerdictKind } from '../../../lib/scope/verdict.ts';

const draftId = draftIdSchema.parse('7f9f0c34-6f0b-4b5e-9d5e-1f6f0f4e7a11');

function start(
  requestId: string,
  overrides: Partial<Extract<RequestEvent, { kind: 'started' }>> = {},
): RequestEvent {
  return {
    kind: 'started',
    requestId,
    atMs: 1000,
    method: 'GET',
    url: 'https://app.example/api/orders/1',
    resourceType: 'xmlhttprequest',
    initiator: undefined,
    body: undefined,
    ...overrides,
  };
}

function createTestRecorder(decide: (url: string) => VerdictKind = () => 'in') {
  const seen = new Map<string, Exchange>();
  const scheduled: (() => void)[] = [];
  const full: string[] = [];
  const clock = { nowMs: 0 };
  const recorder = createRecorder({
    draftId,
    decide: (url) => ({ kind: decide(url), isListExpired: false, reason: phrase('verdict_in') }),
    decideKind: ({ href }) => decide(href),
    createId: () => evidenceIdSchema.parse(crypto.randomUUID()),
    onChanged: (exchanges) => exchanges.forEach((exchange) => seen.set(exchange.id, exchange)),
    onFull: (reason) => full.push(reason),
    readClock: () => clock.nowMs,
    schedule: (callback) => scheduled.push(callback),
  });
  return { recorder, seen, scheduled, full, clock };
}

describe('createRecorder', () => {
  test('joins the events of one request', () => {
    const { recorder, seen } = createTestRecorder();
    recorder.take(start('1', { method: 'POST' }));
    recorder.take({
      kind: 'request-headers',
      requestId: '1',
      headers: [{ name: 'Authorization', value: 'Bearer x' }],
    });
    recorder.take({
      kind: 'response-headers',
      requestId: '1',
      statusCode: 201,
      statusLine: 'HTTP/1.1 201 Created',
      headers: [],
    });
    recorder.take({
      kind: 'completed',
      requestId: '1',
      atMs: 1042.5,
      statusCode: 201,
      remoteAddress: '127.0.0.1',
      isFromCache: false,
    });
    recorder.flush();
    expect([...seen.values()]).toMatchObject([
      {
        method: 'POST',
        statusCode: 201,
        durationMs: 42.5,
        remoteAddress: '127.0.0.1',
        requestHeaders: [{ name: 'Authorization', value: 'Bearer x' }],
        startedAt: '1970-01-01T00:00:01.000Z',
        isIncluded: true,
      },
    ]);
  });

  test('keeps each hop of a redirect as an exchange of its own', () => {
    const { recorder, seen } = createTestRecorder();
    recorder.take(start('1', { url: 'https://app.example/old' }));
    recorder.take({
      kind: 'redirected',
      requestId: '1',
      atMs: 1010,
      statusCode: 302,
      redirectUrl: 'https://app.example/new',
    });
    recorder.take(start('1', { url: 'https://app.example/new', atMs: 1011 }));
    recorder.take({
      kind: 'completed',
      requestId: '1',
      atMs: 1020,
      statusCode: 200,
      remoteAddress: undefined,
      isFromCache: true,
    });
    recorder.flush();
    expect([...seen.values()].map(({ url, statusCode }) => [url, statusCode])).toEqual([
      ['https://app.example/old', 302],
      ['https://app.example/new', 200],
    ]);
  });

  test('keeps two equal requests apart: a race is evidence', () => {
    const { recorder, seen } = createTestRecorder();
    recorder.take(start('1'));
    recorder.take(start('2'));
    recorder.flush();
    expect(seen.size).toBe(2);
  });

  test('counts what leaves scope and leaves it out of the report until the person says otherwise', () => {
    const { recorder, seen } = createTestRecorder((url) => (url.includes('stripe') ? 'out' : 'in'));
    recorder.take(start('1', { url: 'https://js.stripe.test/v3' }));
    recorder.take(start('2', { resourceType: 'image' }));
    recorder.take(start('3'));
    recorder.flush();
    expect(recorder.readCounts()).toEqual({
      requestCount: 3,
      droppedCount: 0,
      leftScopeCount: 1,
      leftScopeHosts: ['js.stripe.test'],
    });
    expect([...seen.values()].map(({ isIncluded }) => isIncluded)).toEqual([false, false, true]);
  });

  test('ignores the end of a request whose beginning it never saw', () => {
    const { recorder, seen } = createTestRecorder();
    recorder.take({ kind: 'failed', requestId: '9', atMs: 1, error: 'net::ERR_ABORTED' });
    recorder.flush();
    expect(seen.size).toBe(0);
  });

  test('stops keeping at the limit, says so once, and still counts', () => {
    const { recorder, seen, full } = createTestRecorder();
    for (let index = 0; index < recorderLimits.maxExchanges + 3; index += 1)
      recorder.take(start(String(index)));
    recorder.flush();
    expect(seen.size).toBe(recorderLimits.maxExchanges);
    expect(full).toEqual(['count']);
    expect(recorder.readCounts()).toMatchObject({
      requestCount: recorderLimits.maxExchanges + 3,
      droppedCount: 3,
    });
  });

  test('hands over in batches', () => {
    const { recorder, seen, scheduled } = createTestRecorder();
    recorder.take(start('1'));
    recorder.take(start('2'));
    expect(scheduled).toHaveLength(1);
    scheduled[0]?.();
    expect(seen.size).toBe(2);
    recorder.take(start('3'));
    expect(scheduled).toHaveLength(2);
  });

  test('hands over by itself where the browser slows the timer down', () => {
    const { recorder, seen, scheduled, clock } = createTestRecorder();
    recorder.take(start('1'));
    clock.nowMs = recorderLimits.overdueMs;
    recorder.take(start('2'));
    expect(seen.size).toBe(0);
    clock.nowMs += 1;
    recorder.take(start('3'));
    expect(seen.size).toBe(3);
    scheduled[0]?.();
    expect(seen.size).toBe(3);
  });
});

const encode = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

describe('buildRequestBody', () => {
  test('joins raw pieces to text', () => {
    const body = buildRequestBody({ kind: 'pieces', pieces: [encode('{"a":'), encode('"ü"}')] }, 100);
    expect(body).toEqual({ kind: 'text', text: '{"a":"ü"}', byteCount: 10, isCut: false });
  });

  test('says that a long body was cut, and counts it whole', () => {
    expect(buildRequestBody({ kind: 'pieces', pieces: [encode('abcdef')] }, 4)).toEqual({
      kind: 'text',
      text: 'abcd',
      byteCount: 6,
      isCut: true,
    });
  });

  test.each([
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x01]).buffer],
    ['a NUL', new Uint8Array([65, 0, 66]).buffer],
  ])('keeps %s as bytes', (_what, piece) => {
    expect(buildRequestBody({ kind: 'pieces', pieces: [piece] }, 100)).toMatchObject({
      kind: 'bytes',
      isCut: false,
    });
  });

  test('says in its place that the bytes of a file are not shown by the browser', () => {
    const pieces = [encode('--x\r\n\r\n'), 'file', encode('\r\n--x--')] as const;
    const body = buildRequestBody({ kind: 'pieces', pieces }, 1000);
    expect(body).toMatchObject({ kind: 'text', isCut: false, hidesFile: true });
    expect(body).toMatchObject({ text: expect.stringMatching(/^--x\r\n\r\n\[The request .+\]\r\n--x--$/) });
  });

  test('has nothing to read of a body that is a file and nothing else', () => {
    expect(buildRequestBody({ kind: 'pieces', pieces: ['file'] }, 1000)).toMatchObject({
      kind: 'unreadable',
    });
  });

  test('keeps a parsed form as a form', () => {
    const fields = [{ name: 'q', value: '1' }];
    expect(buildRequestBody({ kind: 'form', fields }, 100)).toEqual({ kind: 'form', fields });
  });
});
