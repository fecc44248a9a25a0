import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64, encodeText } from '../../../lib/base/bytes.ts';
import { evidenceIdSchema } from '../../../lib/base/ids.ts';
import { say } from '../../../lib/base/text.ts';
import type { Exchange } from '../../../lib/evidence/evidence.ts';
import { describeMask } from '../../../lib/redaction/mask-row.ts';
import { buildExchange, buildTextBody, evidenceId, redactAll } from './redaction-fixtures.ts';

const token = 'q7Zk2LmN8pRt4VxY6bCd';

describe('redactCaptures', () => {
  it('gives the same value the same placeholder everywhere', async () => {
    const { exchanges } = await redactAll([
      buildExchange({
        url: `https://a.test/?token=${token}`,
        requestHeaders: [{ name: 'Authorization', value: `Bearer ${token}` }],
      }),
      buildExchange({ requestBody: buildTextBody(JSON.stringify({ session: token })) }),
    ]);
    const hashes = JSON.stringify(exchanges).match(/(?<=masked[ -]token-)[0-9a-f]{6}/g);
    expect(hashes).toHaveLength(3);
    expect(new Set(hashes).size).toBe(1);
  });

  it('masks a value where nothing announces it, once something did elsewhere', async () => {
    const { exchanges } = await redactAll([
      buildExchange({ requestHeaders: [{ name: 'Cookie', value: `sid=${token}` }] }),
      buildExchange({
        url: `https://a.test/x/${token}/y`,
        statusLine: `HTTP/1.1 200 ${token}`,
        requestBody: buildTextBody(JSON.stringify({ note: `it is ${token}!` })),
      }),
    ]);
    expect(JSON.stringify(exchanges)).not.toContain(token);
  });

  it('masks a password that stands in clear elsewhere and in Basic here', async () => {
    const { exchanges } = await redactAll([
      buildExchange({
        requestHeaders: [{ name: 'Authorization', value: `Basic ${btoa('ada:opensesame')}` }],
        requestBody: buildTextBody(JSON.stringify({ note: 'try opensesame' })),
      }),
    ]);
    expect(JSON.stringify(exchanges)).not.toContain('opensesame');
  });

  it('does not spread a cookie that is a plain word or an order number', async () => {
    const { exchanges } = await redactAll([
      buildExchange({
        url: 'https://a.test/dashboard/10421042',
        requestHeaders: [{ name: 'Cookie', value: 'view=dashboard; order=10421042' }],
      }),
    ]);
    expect(exchanges[0]?.url).toBe('https://a.test/dashboard/10421042');
    expect(JSON.stringify(exchanges[0]?.requestHeaders)).not.toContain('dashboard');
  });

  it('leaves identifiers readable', async () => {
    const parts: Partial<Exchange> = {
      url: 'https://a.test/api/orders/1042?user=3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      requestBody: buildTextBody('{"order":1042,"user_id":"507f1f77bcf86cd799439011"}'),
      responseHeaders: [{ name: 'X-Request-Id', value: 'd41d8cd98f00b204e9800998ecf8427e' }],
    };
    const { exchanges, masks } = await redactAll([buildExchange(parts)]);
    expect(exchanges[0]).toMatchObject(parts);
    expect(masks).toEqual([]);
  });

  it('lists each masked value with its place', async () => {
    const { masks } = await redactAll([
      buildExchange({
        url: 'https://a.test/?token=abc',
        requestHeaders: [{ name: 'Cookie', value: 'sid=x1; sid=x1' }],
        requestBody: buildTextBody('{"user":{"password":"x"}}'),
      }),
    ]);
    expect(masks.map((mask) => [say(describeMask(mask)), mask.length, mask.evidenceId])).toEqual([
      ['Token in the parameter token', 3, evidenceId],
      ['Cookie value in “sid”', 2, evidenceId],
      ['Password in the body field user.password', 1, evidenceId],
    ]);
    expect(masks.map(({ rendered }) => rendered)).toEqual([
      expect.stringMatching(/^masked-token-[0-9a-f]{6}$/),
      expect.stringMatching(/^\[masked cookie-[0-9a-f]{6}, 2 characters\]$/),
      expect.stringMatching(/^\[masked password-[0-9a-f]{6}, 1 character\]$/),
    ]);
  });

  it('keeps the one value that the person chose, everywhere, and says so', async () => {
    const exchange = buildExchange({
      url: `https://a.test/?token=${token}&password=hunter2`,
      requestHeaders: [{ name: 'Authorization', value: `Bearer ${token}` }],
    });
    const first = await redactAll([exchange]);
    const name = first.masks.find(({ kind }) => kind === 'token')?.name ?? '';
    const { exchanges, masks } = await redactAll([exchange], [name]);
    expect(exchanges[0]?.url).toMatch(new RegExp(`token=${token}&password=masked-password-`));
    expect(exchanges[0]?.requestHeaders).toEqual(exchange.requestHeaders);
    expect(masks.filter(({ isKept }) => isKept).map(({ rendered }) => rendered)).toEqual([token, token]);
  });

  it('keeps nothing for a name that no value has', async () => {
    const exchange = buildExchange({ url: `https://a.test/?token=${token}` });
    const { exchanges } = await redactAll([exchange], ['token-000000', 'token', '']);
    expect(exchanges[0]?.url).not.toContain(token);
  });

  it('says of each exchange what it left out', async () => {
    const other = evidenceIdSchema.parse('33333333-3333-4333-8333-333333333333');
    const { ledger } = await redactAll([
      buildExchange(),
      buildExchange({
        id: other,
        requestHeaders: [{ name: 'content-type', value: 'application/json' }],
        requestBody: buildTextBody('password=x'),
      }),
    ]);
    expect(ledger).toEqual([
      { kind: 'unreadable', evidenceId: other, phrase: { key: 'redaction_body_not_json', values: [] } },
    ]);
  });
});

/** Puts a secret into one place that announces it. */
type Plant = (secret: string) => Partial<Exchange>;

const plants: Readonly<Record<string, Plant>> = {
  'any letter case of a credential header': (secret) => ({
    requestHeaders: ['AUTHORIZATION', 'proxy-authorization', 'X-Api-KEY', 'x-csrf-token', 'X-Auth-Token'].map(
      (name) => ({
        name,
        value: secret,
      }),
    ),
  }),
  'a bearer header': (secret) => ({ requestHeaders: [{ name: 'authorization', value: `Bearer ${secret}` }] }),
  'a cookie': (secret) => ({ requestHeaders: [{ name: 'cookie', value: `a=1; sid=${secret}` }] }),
  'a cookie being set': (secret) => ({
    responseHeaders: [{ name: 'SET-COOKIE', value: `sid=${secret}; Path=/` }],
  }),
  'a query': (secret) => ({ url: `https://a.test/?a=1&access_token=${encodeURIComponent(secret)}` }),
  'a fragment': (secret) => ({ url: `https://a.test/#id_token=${encodeURIComponent(secret)}` }),
  'an address in a query': (secret) => ({
    url: `https://a.test/?next=${encodeURIComponent(`https://b.test/?token=${encodeURIComponent(secret)}`)}`,
  }),
  'a sign-in address': (secret) => ({ redirectUrl: `https://ada:${encodeURIComponent(secret)}@a.test/` }),
  'the referring address': (secret) => ({
    requestHeaders: [{ name: 'Referer', value: `https://a.test/?token=${encodeURIComponent(secret)}` }],
  }),
  'a urlencoded body': (secret) => ({
    requestHeaders: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
    requestBody: buildTextBody(`a=1&password=${encodeURIComponent(secret)}`),
  }),
  'a parsed form': (secret) => ({
    requestBody: { kind: 'form', fields: [{ name: 'password', value: secret }] },
  }),
  'a JSON body': (secret) => ({ requestBody: buildTextBody(JSON.stringify({ a: [{ api_key: secret }] })) }),
  'JSON in a JSON string': (secret) => ({
    requestBody: buildTextBody(
      JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ token: secret }) }) }),
    ),
  }),
  'JSON in base64': (secret) => ({
    requestBody: buildTextBody(
      JSON.stringify({ a: encodeBase64(encodeText(JSON.stringify({ token: secret }))) }),
    ),
  }),
  'bytes that are JSON': (secret) => ({
    requestHeaders: [{ name: 'content-type', value: 'application/json' }],
    requestBody: {
      kind: 'bytes',
      base64: encodeBase64(encodeText(JSON.stringify({ secret }))),
      byteCount: 1,
      isCut: false,
    },
  }),
  'a multipart field': (secret) => ({
    requestHeaders: [{ name: 'content-type', value: 'multipart/form-data; boundary=X' }],
    requestBody: buildTextBody(
      `--X\r\nContent-Disposition: form-data; name="token"\r\n\r\n${secret}\r\n--X--\r\n`,
    ),
  }),
};

// a made-up secret that stands in no fixture by chance; it is found again in every form it may be written in
const secretLetters = 'a b c d e f g h 0 1 2 3 4 5 6 7 8 9 + / = % & " \\ ; , é'.split('');
const secretText = fc
  .string({ minLength: 12, maxLength: 40, unit: fc.constantFrom(...secretLetters) })
  .map((text) => `Zq9${text.trim()}x7K`);

function writtenForms(secret: string): string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return [secret, escaped, encodeURIComponent(secret), btoa(unescapeLatin(secret))].map((form) =>
    form.slice(0, 40),
  );
}

function unescapeLatin(text: string): string {
  return String.fromCharCode(...encodeText(text));
}

describe('a planted secret', () => {
  it.each(Object.entries(plants))('never survives in %s', async (_place, plant) => {
    await fc.assert(
      fc.asyncProperty(secretText, async (secret) => {
        const { exchanges, masks } = await redactAll([buildExchange(plant(secret))]);
        const output = JSON.stringify(exchanges);
        for (const form of writtenForms(secret)) expect(output).not.toContain(form);
        expect(masks.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.entries(plants))('leaves nothing to find a second time in %s', async (_place, plant) => {
    await fc.assert(
      fc.asyncProperty(secretText, async (secret) => {
        const once = await redactAll([buildExchange(plant(secret))]);
        const twice = await redactAll(once.exchanges);
        expect(JSON.stringify(twice.exchanges)).toBe(JSON.stringify(once.exchanges));
        expect(twice.masks).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('hostile exchanges', () => {
  const hostileText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.json(),
    fc.base64String({ maxLength: 80 }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constantFrom(
      '[masked token-',
      '%',
      '\uD800',
      '--',
      '{"a":',
      'data:;base64,',
      'eyJ.eyJ.',
      '\0',
      '=&=&',
      'token=',
    ),
  );
  const header = fc.record({
    name: fc.oneof(
      fc.constantFrom('cookie', 'Set-Cookie', 'authorization', 'content-type', 'referer', 'x'),
      hostileText,
    ),
    value: fc.oneof(
      fc.constantFrom('application/json', 'multipart/form-data; boundary=--', 'text/xml'),
      hostileText,
    ),
  });
  // a cut body loses its last, unfinished word each time, so only whole ones come out the same
  const anyBody = fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      text: hostileText,
      byteCount: fc.nat(),
      isCut: fc.constant(false),
    }),
    fc.record({
      kind: fc.constant('bytes' as const),
      base64: hostileText,
      byteCount: fc.nat(),
      isCut: fc.constant(false),
    }),
    fc.record({ kind: fc.constant('form' as const), fields: fc.array(header, { maxLength: 3 }) }),
  );

  it('never break redaction, and come out the same the second time', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileText,
        fc.array(header, { maxLength: 4 }),
        anyBody,
        async (text, headers, requestBody) => {
          const parts = { url: text, redirectUrl: text, statusLine: text, label: text };
          const hostile = buildExchange({
            ...parts,
            requestHeaders: headers,
            responseHeaders: headers,
            requestBody,
          });
          const once = await redactAll([hostile]);
          const twice = await redactAll(once.exchanges);
          expect(JSON.stringify(twice.exchanges)).toBe(JSON.stringify(once.exchanges));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of many layers are masked whole before they are opened without end', async () => {
    let layered = JSON.stringify({ a: 'harmless' });
    for (let level = 0; level < 12; level += 1)
      layered = JSON.stringify({ a: encodeBase64(encodeText(layered)) });
    const { exchanges } = await redactAll([buildExchange({ requestBody: buildTextBody(layered) })]);
    const body = exchanges[0]?.requestBody;
    let inner = body?.kind === 'text' ? body.text : '';
    let layerCount = 0;
    while (/^\{"a":"[\w+/=]+"\}$/.test(inner)) {
      inner = atob(inner.slice(6, -2));
      layerCount += 1;
    }
    expect(inner).toMatch(/^\{"a":"\[masked secret-/);
    expect(layerCount).toBeLessThan(12);
  });
});
