import { describe, expect, it } from 'vitest';
import { redactHeaders } from '../../../lib/redaction/redact-headers.ts';
import { buildWatchedSpot } from './redaction-fixtures.ts';

function redact(name: string, value: string): string | undefined {
  return redactHeaders([{ name, value }], 'request', buildWatchedSpot().spot.walk)[0]?.value;
}

describe('redactHeaders', () => {
  it.each([
    ['Authorization', 'Bearer abc', 'Bearer *token*'],
    ['authorization', 'abc', '*token*'],
    ['AUTHORIZATION', 'Basic YTpi', 'Basic *token*'],
    ['Proxy-Authorization', 'Digest username="ada", response="x"', 'Digest *token*'],
    ['Authorization', 'MadeUp abc', '*token*'],
    ['Cookie', 'sid=abc; theme=dark', 'sid=*cookie*; theme=*cookie*'],
    ['cookie', 'bare', '*cookie*'],
    ['Cookie', 'a="quoted"; b=', 'a="*cookie*"; b='],
    ['Set-Cookie', 'sid=abc; Path=/; HttpOnly', 'sid=*cookie*; Path=/; HttpOnly'],
    ['set-cookie', 'a=1\nb=2; Secure', 'a=*cookie*\nb=*cookie*; Secure'],
    ['X-CSRF-Token', 'abc', '*token*'],
    ['x-my-own-token', 'abc', '*token*'],
    ['X-API-KEY', 'abc', '*key*'],
    ['X-Amz-Security-Token', 'abc', '*token*'],
    ['Cf-Access-Jwt-Assertion', 'abc', '*token*'],
    ['Referer', 'https://a.test/?token=abc', 'https://a.test/?token=*token*'],
    ['Location', '/cb?token=abc', '/cb?token=*token*'],
    ['X-Custom', 'd41d8cd98f00b204e9800998ecf8427e', '*token*'],
    ['X-Custom', 'a=d41d8cd98f00b204e9800998ecf8427e; b=1', 'a=*token*; b=1'],
    ['X-Custom', '{"password":"x"}', '{"password":"*password*"}'],
    ['User-Agent', 'x ghp_a1a1a1a1a1a1a1a1a1a1a1a1 y', 'x *token* y'],
  ])('masks the secret in %s: %s', (name, value, expected) => {
    expect(redact(name, value)).toBe(expected);
  });

  it.each([
    ['Accept', 'text/html,application/xhtml+xml;q=0.9'],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Allow-Headers', 'Authorization, X-CSRF-Token'],
    ['Content-Type', 'multipart/form-data; boundary=----WebKitFormBoundaryq7Zk2LmN8pRt4VxY'],
    ['ETag', '"d41d8cd98f00b204e9800998ecf8427e"'],
    ['X-Request-Id', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['Host', 'auth.example.test:8443'],
    [':authority', 'auth.example.test'],
    ['Set-Cookie', ''],
    ['X-Custom', 'order 1042'],
  ])('leaves %s: %s', (name, value) => {
    expect(redact(name, value)).toBe(value);
  });

  it('gets through a value of nothing but spaces and quotes', () => {
    expect(redact('Cookie', `a=${' "'.repeat(30_000)}x`)).toBe('a= *cookie*');
  });
});
