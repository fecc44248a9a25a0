import { describe, expect, it } from 'vitest';
import { encodeBase64, encodeText } from '../../../lib/base/bytes.ts';
import { maxBodyCharacters } from '../../../lib/redaction/limits.ts';
import { redactBody } from '../../../lib/redaction/redact-body.ts';
import { buildTextBody, buildWatchedSpot } from './redaction-fixtures.ts';

function redact(body: Parameters<typeof redactBody>[0], contentType: string) {
  const { spot, notes } = buildWatchedSpot();
  const redacted = redactBody(body, contentType, spot.walk);
  return { body: redacted, text: redacted.kind === 'text' ? redacted.text : undefined, notes };
}

function redactText(text: string, contentType: string): string | undefined {
  return redact(buildTextBody(text), contentType).text;
}

const json = 'application/json; charset=utf-8';
const form = 'application/x-www-form-urlencoded';

describe('redactBody of JSON', () => {
  it.each([
    ['{"password":"x","id":1042}', '{"password":"*password*","id":1042}'],
    ['{"pin":1234}', '{"pin":"*code*"}'],
    [
      '{"tokens":{"list":["a","b"]},"expires_in":3600}',
      '{"tokens":{"list":["*token*","*token*"]},"expires_in":3600}',
    ],
    ['{"a":"{\\"token\\":\\"x\\"}"}', '{"a":"{\\"token\\":\\"*token*\\"}"}'],
    [
      '{"a":"\\"{\\\\\\"token\\\\\\":\\\\\\"x\\\\\\"}\\""}',
      '{"a":"\\"{\\\\\\"token\\\\\\":\\\\\\"*token*\\\\\\"}\\""}',
    ],
    ['{"ada@example.org":1}', '{"*email*":1}'],
    ['{"to":"ada@example.org"}', '{"to":"*email*"}'],
    ['[{"name":"password","value":"x"}]', '[{"name":"password","value":"*password*"}]'],
    ['{"card":4111111111111111}', '{"card":"*card*"}'],
    ['{"next":"https://a.test/?token=x"}', '{"next":"https://a.test/?token=*token*"}'],
    [`{"a":"${btoa('{"secret":"plainword"}')}"}`, `{"a":"${btoa('{"secret":"*secret*"}')}"}`],
    ['{"a":"token%3Dabc"}', '{"a":"token%3D*token*"}'],
  ])('masks %s', (text, expected) => {
    expect(redactText(text, json)).toBe(expected);
  });

  it.each([
    '{"id":1042,"user":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","order":"ORD-1042"}',
    '',
    ' ',
    'null',
    '"x"',
  ])('leaves %j', (text) => {
    expect(redactText(text, json)).toBe(text);
  });

  it.each(['{"password":"x"', 'password=x', '<password>x</password>', '['.repeat(20_000)])(
    'drops %j, which is none',
    (text) => {
      const { body, notes } = redact(buildTextBody(text), json);
      expect(body).toEqual({ kind: 'unreadable', why: expect.stringContaining('is left out') });
      expect(notes).toEqual(['redaction_body_not_json']);
    },
  );

  it('reads the beginning of one that the recorder cut', () => {
    const cut = {
      kind: 'text',
      text: '{"password":"x","note":"sk_live_4eC39',
      byteCount: 9000,
      isCut: true,
    } as const;
    expect(redact(cut, json).body).toEqual({ ...cut, text: '{"password":"*password*","note":' });
  });

  it('drops one line of many that is none', () => {
    expect(redactText('{"password":"x"}\n{"id":1}', 'application/x-ndjson')).toBe(
      '{"password":"*password*"}\n{"id":1}',
    );
    expect(redact(buildTextBody('{"password":"x"}\nsecret'), 'application/x-ndjson').body.kind).toBe(
      'unreadable',
    );
  });
});

describe('redactBody of forms', () => {
  it.each([
    ['user=ada&password=x%26y&id=1042', 'user=ada&password=*password*&id=1042'],
    ['user%5Bpassword%5D=x', 'user%5Bpassword%5D=*password*'],
    ['data=%7B%22token%22%3A%22x%22%7D', 'data=%7B%22token%22%3A%22*token*%22%7D'],
    ['q=<script>alert(1)</script>&token=x y', 'q=<script>alert(1)</script>&token=*token*'],
    ['{"password":"x"}', '{"password":"*password*"}'],
  ])('masks urlencoded %s', (text, expected) => {
    expect(redactText(text, form)).toBe(expected);
  });

  it('masks the fields of a form that came parsed', () => {
    const fields = [
      { name: 'csrf_token', value: 'x' },
      { name: 'q', value: 'shoes' },
    ];
    expect(redact({ kind: 'form', fields }, form).body).toEqual({
      kind: 'form',
      fields: [
        { name: 'csrf_token', value: '*token*' },
        { name: 'q', value: 'shoes' },
      ],
    });
  });

  it('leaves out the last pair of one that was cut', () => {
    const cut = { kind: 'text', text: 'a=1&b=sk_live_4eC39', byteCount: 9000, isCut: true } as const;
    expect(redact(cut, form).text).toBe('a=1&');
  });
});

describe('redactBody of other bodies', () => {
  it.each([
    ['{"password":"x"}', '', '{"password":"*password*"}'],
    ['password=x&a=1', 'text/plain', 'password=*password*&a=1'],
    [
      '<login><password>x y</password></login>',
      'application/xml',
      '<login><password>*password*</password></login>',
    ],
    ['{ login(password: "x") { id } }', 'application/graphql', '{ login(password: "*password*") { id } }'],
    ['my key is sk_live_4eC39HqLyjWDarjtT1', 'text/plain', 'my key is *key*'],
    [btoa('{"secret":"plainword"}'), 'text/plain', btoa('{"secret":"*secret*"}')],
  ])('masks %s as %s', (text, contentType, expected) => {
    expect(redactText(text, contentType)).toBe(expected);
  });

  it('reads bytes that are text, also where a character was cut in two', () => {
    const bytes = encodeText('{"password":"x","name":"Zoë');
    const whole = {
      kind: 'bytes',
      base64: encodeBase64(encodeText('{"token":"x"}')),
      byteCount: 13,
      isCut: false,
    } as const;
    const cut = {
      kind: 'bytes',
      base64: encodeBase64(bytes.subarray(0, -1)),
      byteCount: 99,
      isCut: true,
    } as const;
    expect(redact(whole, json).text).toBe('{"token":"*token*"}');
    expect(redact(cut, json).text).toBe('{"password":"*password*","name":');
  });

  it.each([
    [encodeBase64(Uint8Array.of(0x1f, 0x8b, 0x08, 0xff)), 'compressed'],
    [encodeBase64(encodeText('p\0a\0s\0s\0')), 'UTF-16'],
    ['%%%', 'no base64'],
  ])('drops %s, which is %s', (base64) => {
    const { body, notes } = redact(
      { kind: 'bytes', base64, byteCount: 4, isCut: false },
      'application/octet-stream',
    );
    expect(body.kind).toBe('unreadable');
    expect(notes).toEqual(['redaction_body_binary']);
  });

  it('cuts a body that is far too long and says so', () => {
    const text = 'word '.repeat(maxBodyCharacters / 5 + 100);
    const { body, notes } = redact(buildTextBody(text), 'text/plain');
    expect(body).toMatchObject({ kind: 'text', isCut: true, byteCount: text.length });
    expect(body.kind === 'text' && body.text.length).toBeLessThanOrEqual(maxBodyCharacters);
    expect(notes).toEqual(['redaction_body_cut']);
  });

  it('keeps nothing of a body that was never read but the reason', () => {
    expect(redact({ kind: 'unreadable', why: 'Unknown error.' }, '').body).toEqual({
      kind: 'unreadable',
      why: 'Unknown error.',
    });
  });
});
