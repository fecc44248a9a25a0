import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactAddress } from '../../../lib/redaction/redact-address.ts';
import { buildWatchedSpot } from './redaction-fixtures.ts';

function redact(address: string): string {
  return redactAddress(address, buildWatchedSpot().spot);
}

describe('redactAddress', () => {
  it.each([
    ['https://ada:pw@a.test/x', 'https://*token*:*password*@a.test/x'],
    ['https://ghtoken@a.test/', 'https://*token*@a.test/'],
    ['https://a@b@c.test/', 'https://*token*@c.test/'],
    ['//ada:pw@a.test/', '//*token*:*password*@a.test/'],
    ['https:ada:pw@a.test/', 'https:*token*:*password*@a.test/'],
    ['https://a.test/?token=x&id=1042', 'https://a.test/?token=*token*&id=1042'],
    ['https://a.test/?t%6Fken=x', 'https://a.test/?t%6Fken=*token*'],
    ['https://a.test/?t%6Fken%ZZ=x', 'https://a.test/?t%6Fken%ZZ=*token*'],
    [
      'https://a.test/?next=https%3A%2F%2Fb.test%2F%3Fpassword%3Dx',
      'https://a.test/?next=https%3A%2F%2Fb.test%2F%3Fpassword%3D*password*',
    ],
    ['https://a.test/?q={"token":"x"}', 'https://a.test/?q=%7B%22token%22%3A%22*token*%22%7D'],
    ['https://a.test/cb?code=4a7b9c2d1e&state=1', 'https://a.test/cb?code=*code*&state=1'],
    ['https://a.test/#access_token=x&a=1', 'https://a.test/#access_token=*token*&a=1'],
    ['https://a.test/#/reset?token=x', 'https://a.test/#/reset?token=*token*'],
    ['https://a.test/reset/4a7b9c2d1e5f', 'https://a.test/reset/*token*'],
    ['https://a.test/f/d41d8cd98f00b204e9800998ecf8427e/x', 'https://a.test/f/*token*/x'],
    ['https://a.test/x;jsessionid=1', 'https://a.test/x;jsessionid=*token*'],
    ['https://a.test/?d41d8cd98f00b204e9800998ecf8427e', 'https://a.test/?*token*'],
    ['https://a.test/u/ada@example.org', 'https://a.test/u/*email*'],
    ['/cb?access_token=x', '/cb?access_token=*token*'],
    ['javascript:fetch("/?token=x")', 'javascript:fetch("/?token=*token*")'],
    ['data:text/html,<b>secret', 'data:,'],
  ])('masks the secret in %s', (address, expected) => {
    expect(redact(address)).toBe(expected);
  });

  it.each([
    'https://app.example.test/api/orders/1042?page=2&sort=asc#details',
    'https://app.example.test/api/orders/3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    'https://app.example.test/a/../../etc/passwd?q=%3Cimg%20src=x%20onerror=alert(1)%3E',
    'https://app.example.test:8443/?q=a+b&empty=&flag&%ZZ',
    'https://token.example.test:8443/password/change',
    'https://[::1]:8080/',
    'https://app.example.test/?code=DE',
    '/orders/1042',
    'about:blank',
    '',
  ])('leaves %s exactly as it is', (address) => {
    expect(redact(address)).toBe(address);
  });

  it('gets through whatever stands for an address', () => {
    const pieces = ['https://', 'a.test', '/', '?', '#', '&', '=', ';', '@', ':', '%', '%41', 'token', '\\'];
    const part = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        expect(typeof redact(parts.join(''))).toBe('string');
      }),
    );
  });
});
