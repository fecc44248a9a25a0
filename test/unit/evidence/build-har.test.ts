import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildHar } from '../../../lib/evidence/build-har.ts';
import { exchangeDestinations, screenshotDestinations } from '../../../lib/evidence/destinations.ts';
import type { Evidence, Exchange } from '../../../lib/evidence/evidence.ts';
import { redactEvidence } from '../../../lib/evidence/redact-evidence.ts';
import { buildEvidenceId, buildExchange, buildScreenshot, draftId } from './evidence-fixtures.ts';
import { noRules } from '../../../lib/redaction/rule-book.ts';

const harSchema = z.object({ log: z.object({ entries: z.array(z.unknown()) }) });

async function render(evidence: readonly Evidence[], keptSecrets: readonly string[] = []): Promise<string> {
  const redacted = await redactEvidence(evidence, { draftId, keptSecrets, rules: noRules });
  const ledger = [{ kind: 'captured', text: 'Recording started.' } as const];
  return buildHar(redacted.exchanges, { creatorVersion: '0.1.0', ledger, masks: redacted.masks });
}

async function buildEntry(parts: Partial<Exchange>): Promise<unknown> {
  return harSchema.parse(JSON.parse(await render([buildExchange(parts)]))).log.entries[0];
}

describe('buildHar', () => {
  it('writes HAR 1.2 with what the browser said and what it did not', async () => {
    expect(JSON.parse(await render([buildExchange(), buildScreenshot()]))).toMatchObject({
      log: {
        version: '1.2',
        creator: { name: 'Goodfaith', version: '0.1.0' },
        comment: expect.stringContaining('no response bodies'),
        _ledger: [{ kind: 'captured', text: 'Recording started.' }],
        entries: [
          {
            startedDateTime: '2026-11-21T14:02:11.000Z',
            time: 41.5,
            request: {
              method: 'GET',
              url: 'https://app.secopsgateway.com/api/orders/1042?page=2',
              queryString: [{ name: 'page', value: '2' }],
              headersSize: -1,
              bodySize: 0,
            },
            response: {
              status: 200,
              statusText: 'OK',
              httpVersion: 'HTTP/1.1',
              content: {
                size: -1,
                mimeType: 'application/json',
                comment: expect.stringContaining('not captured'),
              },
              redirectURL: '',
              bodySize: -1,
            },
            cache: {},
            timings: { send: -1, wait: -1, receive: -1 },
            serverIPAddress: '192.0.2.7',
            _source: 'browser-observed',
            _verdict: 'in',
            _isProof: true,
          },
        ],
      },
    });
  });

  it('lists what is masked in each entry, never the value', async () => {
    const text = await render([buildExchange()]);
    expect(JSON.parse(text)).toMatchObject({
      log: {
        entries: [
          {
            request: {
              headers: [{ value: expect.stringMatching(/^Bearer \[masked token-/) }, { name: 'Cookie' }],
              cookies: [
                { name: 'sid', value: expect.stringMatching(/^\[masked cookie-/) },
                { name: 'theme', value: expect.stringMatching(/^\[masked cookie-/) },
              ],
            },
            _redactions: [
              { what: 'Token in the request header Authorization', characters: 16, isKept: false },
              { what: 'Cookie value in “sid”', characters: 13 },
              { what: 'Cookie value in “theme”', characters: 4 },
            ],
          },
        ],
      },
    });
    expect(text).not.toMatch(/q7Zk2LmN8pRt4VxY|s3cr3tcookie1|dark/);
  });

  it.each([
    [{ kind: 'text', text: 'a=1', byteCount: 3, isCut: false }, { text: 'a=1' }, 3],
    [{ kind: 'text', text: 'a=1 ', byteCount: 9000, isCut: true }, { text: 'a=1 ', _isCut: true }, 9000],
    [
      { kind: 'text', text: '[a file]', byteCount: 8, isCut: false, hidesFile: true },
      { text: '[a file]', _hidesFile: true },
      -1,
    ],
    [
      { kind: 'form', fields: [{ name: 'q', value: 'shoes' }] },
      { params: [{ name: 'q', value: 'shoes' }], _isReserialised: true },
      -1,
    ],
    [
      { kind: 'unreadable', why: 'Unknown error.' },
      { text: '', comment: 'Unknown error.', _isUnreadable: true },
      -1,
    ],
  ] satisfies [Exchange['requestBody'], object, number][])(
    'says how the body %j came',
    async (requestBody, postData, bodySize) => {
      expect(await buildEntry({ requestBody })).toMatchObject({ request: { postData, bodySize } });
    },
  );

  it('invents no answer where none was seen', async () => {
    const unanswered = {
      statusCode: undefined,
      statusLine: undefined,
      responseHeaders: undefined,
      error: 'net::ERR_FAILED',
    };
    expect(await buildEntry(unanswered)).toMatchObject({
      response: {
        status: 0,
        statusText: '',
        headers: [],
        _error: 'net::ERR_FAILED',
        comment: expect.stringContaining('No answer'),
      },
    });
  });

  it('encodes an address that strict readers refuse and keeps the exact one beside it', async () => {
    expect(await buildEntry({ url: 'https://a.test/{id}?q=a|b' })).toMatchObject({
      request: { url: 'https://a.test/%7Bid%7D?q=a%7Cb', _url: 'https://a.test/{id}?q=a|b' },
    });
  });

  it('puts entries in the order they started', async () => {
    const later = buildExchange({
      id: buildEvidenceId(3),
      startedAt: '2026-11-21T14:02:12.000Z',
      url: 'https://a.test/later',
    });
    const text = await render([later, buildExchange()]);
    expect(text.indexOf('/api/orders')).toBeLessThan(text.indexOf('/later'));
  });
});

describe('what may be sent', () => {
  it('is all that a HAR holds: no field that stays here is in it', async () => {
    const exchange = buildExchange({ label: 'canary of the label', requestId: 'canary of the id' });
    const text = await render([exchange]);
    const staying = Object.entries(exchangeDestinations).filter(([, { sent }]) => sent === 'no');
    expect(staying.map(([field]) => field)).toEqual([
      'id',
      'draftId',
      'kind',
      'isIncluded',
      'label',
      'requestId',
    ]);
    for (const value of [exchange.id, exchange.draftId, exchange.label, exchange.requestId]) {
      expect(text).not.toContain(value);
    }
    expect(text).not.toMatch(/"(?:id|draftId|kind|isIncluded|label|requestId)":(?! "captured")/);
  });

  it('has a row for every field of every kind of evidence', () => {
    expect(
      Object.keys(buildExchange()).filter((field) => !Object.hasOwn(exchangeDestinations, field)),
    ).toEqual([]);
    expect(
      Object.keys(buildScreenshot()).filter((field) => !Object.hasOwn(screenshotDestinations, field)),
    ).toEqual([]);
  });
});
