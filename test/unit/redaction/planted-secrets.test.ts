import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64, encodeText } from '../../../lib/base/bytes.ts';
import type { Exchange } from '../../../lib/evidence/evidence.ts';
import { buildExchange, buildTextBody, redactAll } from './redaction-fixtures.ts';

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
