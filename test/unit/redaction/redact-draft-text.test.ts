import { describe, expect, it } from 'vitest';
import { findSecrets, redactProse, redactUrl } from '../../../lib/redaction/redact-draft-text.ts';
import { noRules } from '../../../lib/redaction/rule-book.ts';

describe('redactUrl', () => {
  it.each([
    ['https://a.test/?token=abc&id=1042', 'https://a.test/?token=masked-token&id=1042'],
    ['https://a.test/api/orders/1042', 'https://a.test/api/orders/1042'],
    ['no address', 'no address'],
  ])('turns %s into %s', (url, expected) => {
    expect(redactUrl(url, noRules)).toBe(expected);
  });
});

describe('redactProse', () => {
  it('masks what gives itself away and leaves the sentence', () => {
    expect(redactProse('Order of ada@example.org at https://a.test/?token=abc.', noRules)).toBe(
      'Order of [masked email] at https://a.test/?token=masked-token',
    );
  });
});

describe('findSecrets', () => {
  it.each([
    ['curl -H "Authorization: Bearer abc123def456"', ['token']],
    ['I saw ada@example.org and 4111 1111 1111 1111', ['email', 'card']],
    ['Open https://a.test/cb?access_token=abc first', ['token']],
    ['password: hunter2', ['password']],
  ])('finds the secret in %j', (text, kinds) => {
    expect(findSecrets(text, noRules).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('says where an address with a secret stands', () => {
    expect(findSecrets('Open https://a.test/?token=x now', noRules)).toEqual([
      { start: 5, end: 28, kind: 'token' },
    ]);
  });

  it.each([
    'The password reset link is sent without a token.',
    '1. Sign in as user A. 2. Open https://a.test/api/orders/1042. 3. The answer has the order of user B.',
    'The token: it never expires.',
    'CWE-639, CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    '<img src=x onerror=alert(1)>',
    '',
  ])('finds nothing in %j', (text) => {
    expect(findSecrets(text, noRules)).toEqual([]);
  });
});
