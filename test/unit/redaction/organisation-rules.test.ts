import { array, assert, asyncProperty, constantFrom, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeMask } from '../../../lib/redaction/mask-row.ts';
import { redactProse, redactUrl, redactWords } from '../../../lib/redaction/redact-draft-text.ts';
import { buildRuleBook } from '../../../lib/redaction/rule-book.ts';
import { say } from '../../../lib/base/text.ts';
import { buildExchange, buildTextBody, redactAll } from './redaction-fixtures.ts';

const rules = buildRuleBook({
  headers: ['X-Employee', 'Cookie', 'Referer'],
  fields: ['customer', 'plan'],
  words: ['bluebird'],
});
const json = [{ name: 'Content-Type', value: 'application/json' }];

async function redactOne(parts: Parameters<typeof buildExchange>[0], kept: readonly string[] = []) {
  const { exchanges, masks } = await redactAll([buildExchange(parts)], kept, rules);
  return { written: JSON.stringify(exchanges), masks };
}

describe("an organisation's rules", () => {
  it.each<[string, Parameters<typeof buildExchange>[0]]>([
    ['a header', { requestHeaders: [{ name: 'x-employee', value: 'needle' }] }],
    ['a response header', { responseHeaders: [{ name: 'X-Employee', value: 'needle' }] }],
    ['a parameter', { url: 'https://a.test/?Customer=needle' }],
    ['a parameter of the part after #', { url: 'https://a.test/#/x?customer=needle' }],
    ['a path parameter', { url: 'https://a.test/x;customer=needle/y' }],
    ['a form field', { requestBody: { kind: 'form', fields: [{ name: 'customer', value: 'needle' }] } }],
    ['an urlencoded body', { requestBody: buildTextBody('a=1&user[customer]=needle') }],
    ['a JSON member', { requestHeaders: json, requestBody: buildTextBody('{"customer":"needle"}') }],
    [
      'all in a JSON object',
      { requestHeaders: json, requestBody: buildTextBody('{"customer":{"a":["needle"]}}') },
    ],
    ['a JSON value that a sibling names', { requestBody: buildTextBody('{"name":"plan","value":"needle"}') }],
    ['an assignment in a text', { requestBody: buildTextBody('x\ncustomer: needle\ny') }],
    ['an element', { requestBody: buildTextBody('<a><customer>needle</customer></a>') }],
    ['JSON in base64 in a parameter', { url: `https://a.test/?q=${btoa('{"customer":"needle"}')}` }],
  ])('mask the value of %s, and say whose rule it is', async (_where, parts) => {
    const { written, masks } = await redactOne(parts);
    expect(written).not.toContain('needle');
    expect(atobAll(written)).not.toContain('needle');
    expect(masks.some(({ kind, isLocked }) => kind === 'internal' && isLocked)).toBe(true);
    expect(masks.map((mask) => say(describeMask(mask))).join()).toContain("your organisation's rule");
  });

  it('mask a number under a named member', async () => {
    const { written } = await redactOne({
      requestHeaders: json,
      requestBody: buildTextBody('{"customer":123456,"other":7}'),
    });
    expect(written).not.toContain('123456');
    expect(written).toContain('other\\":7');
  });

  it.each<[string, Parameters<typeof buildExchange>[0]]>([
    ['a host', { url: 'https://BlueBird.a.test/' }],
    ['a path', { url: 'https://a.test/x-bluebird-y/z' }],
    ['an encoded path', { url: 'https://a.test/%62luebird' }],
    ['the name of a parameter', { url: 'https://a.test/?bluebird=1' }],
    ['the name of a header', { requestHeaders: [{ name: 'X-Bluebird', value: '1' }] }],
    ['a header that harms nobody', { requestHeaders: [{ name: 'User-Agent', value: 'Bluebird/1' }] }],
    ['an address header', { responseHeaders: [{ name: 'Location', value: '/bluebird' }] }],
    ['a JSON name', { requestHeaders: json, requestBody: buildTextBody('{"bluebird":1}') }],
    [
      'an escaped JSON string',
      { requestHeaders: json, requestBody: buildTextBody('{"a":"\\u0042luebird"}') },
    ],
    ['a text', { requestBody: buildTextBody('to Bluebirds') }],
    ['base64', { requestBody: buildTextBody(btoa('the word is bluebird!')) }],
    ['the label', { label: 'Bluebird' }],
    ['the status line', { statusLine: 'HTTP/1.1 200 Bluebird' }],
  ])('mask a word in %s', async (_where, parts) => {
    const { written, masks } = await redactOne(parts);
    expect(written.toLowerCase()).not.toContain('bluebird');
    expect(atobAll(written).toLowerCase()).not.toContain('bluebird');
    expect(JSON.stringify(masks).toLowerCase()).not.toContain('bluebird');
  });

  it('give a word one name in every letter case', async () => {
    const { masks } = await redactOne({ url: 'https://a.test/bluebird', label: 'BLUEBIRD' });
    expect(new Set(masks.map(({ name }) => name)).size).toBe(1);
  });

  it('cannot be undone by keeping the value, nor by keeping one that holds it', async () => {
    const parts = {
      url: 'https://a.test/?token=x-bluebird-1',
      requestHeaders: [
        { name: 'X-Employee', value: 'needle' },
        { name: 'X-Token', value: '{"customer":"needle2"}' },
      ],
    };
    const { masks } = await redactOne(parts);
    const again = await redactOne(
      parts,
      masks.map(({ name }) => name),
    );
    expect(again.written).not.toMatch(/needle|bluebird/);
    expect(again.masks.every(({ isKept, isLocked }) => !isKept && isLocked)).toBe(true);
  });

  it('leave a value kept that has nothing to do with them', async () => {
    const parts = { url: 'https://a.test/?token=plain' };
    const { masks } = await redactOne(parts);
    const again = await redactOne(
      parts,
      masks.map(({ name }) => name),
    );
    expect(again.written).toContain('token=plain');
  });

  it('take no mask away: what stands in a named value is still masked elsewhere', async () => {
    const secret = 'tok3n-4567890';
    const { written } = await redactOne({
      requestHeaders: [
        { name: 'Cookie', value: `session=${secret}` },
        { name: 'Referer', value: `/x?access_token=${secret}2` },
      ],
      requestBody: buildTextBody(`nothing announces ${secret} and ${secret}2 here`),
    });
    expect(written).not.toContain(secret);
  });

  it('only ever add: every text that is masked without them is masked with them', async () => {
    const name = constantFrom('customer', 'plan', 'token', 'note', 'password', 'x');
    const value = constantFrom(
      'Abc12345678',
      'hunter2hunter2',
      'eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl',
      'plain',
    );
    const pairs = array(tuple(name, value), { maxLength: 6 });
    await assert(
      asyncProperty(pairs, pairs, async (query, body) => {
        const exchange = buildExchange({
          url: `https://a.test/?${query.map((pair) => pair.join('=')).join('&')}`,
          requestHeaders: json,
          requestBody: buildTextBody(
            JSON.stringify(body.map(([key, text]) => ({ [key]: text, free: `is ${text}` }))),
          ),
        });
        const [without, within] = await Promise.all([
          redactAll([exchange]),
          redactAll([exchange], [], rules),
        ]);
        for (const each of ['Abc12345678', 'hunter2hunter2', 'eyJhbGciOiJIUzI1NiJ9']) {
          const count = (captures: unknown): number => JSON.stringify(captures).split(each).length;
          expect(count(within.exchanges)).toBeLessThanOrEqual(count(without.exchanges));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("an organisation's rules in a draft", () => {
  it('mask what is offered as its text', () => {
    expect(redactUrl('https://bluebird.a.test/?customer=5', rules)).toBe(
      'https://masked-internal.a.test/?customer=masked-internal',
    );
    expect(redactProse('On Bluebird.', rules)).toBe('On [masked internal].');
  });

  it("change nothing in the person's own text but the words", () => {
    expect(redactWords('password=hunter2 on Bluebird, customer=5', rules)).toBe(
      'password=hunter2 on [masked internal], customer=5',
    );
  });

  it('leave a placeholder whole', () => {
    const masked = buildRuleBook({ headers: [], fields: [], words: ['token'] });
    expect(redactWords('a token: [masked token-3f1c9a, 32 characters]', masked)).toBe(
      'a [masked internal]: [masked token-3f1c9a, 32 characters]',
    );
  });
});

/** Opens every base64 text, so that nothing hides in one. */
function atobAll(text: string): string {
  return text.replace(/[A-Za-z0-9+/]{16,}={0,2}/g, (encoded) => {
    try {
      return atob(encoded);
    } catch {
      return encoded;
    }
  });
}
