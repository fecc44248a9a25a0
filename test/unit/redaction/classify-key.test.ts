import { describe, expect, it } from 'vitest';
import { classifyKey } from '../../../lib/redaction/classify-key.ts';

describe('classifyKey', () => {
  it.each([
    ['password', 'password'],
    ['PASSWORD', 'password'],
    ['new_password', 'password'],
    ['user[password]', 'password'],
    ['confirmPassword', 'password'],
    ['pwd', 'password'],
    ['X-CSRF-Token', 'token'],
    ['x-xsrf-token', 'token'],
    ['csrfmiddlewaretoken', 'token'],
    ['__RequestVerificationToken', 'token'],
    ['X-Auth-Token', 'token'],
    ['X-Amz-Security-Token', 'token'],
    ['accessToken', 'token'],
    ['refresh_token', 'token'],
    ['id_token_hint_token', 'token'],
    ['JSESSIONID', 'token'],
    ['PHPSESSID', 'token'],
    ['session', 'token'],
    ['X-Api-Key', 'key'],
    ['apikey', 'key'],
    ['privateKey', 'key'],
    ['client_secret', 'secret'],
    ['X-Amz-Signature', 'secret'],
    ['otp', 'code'],
    ['cvc', 'code'],
    ['cardNumber', 'card'],
  ] as const)('takes %s for a %s', (name, kind) => {
    expect(classifyKey(name)).toBe(kind);
  });

  it.each([
    'id',
    'user_id',
    'order',
    'orderId',
    'author',
    'passenger',
    'compass',
    'token_type',
    'tokenEndpoint',
    'password_policy',
    'expires_in',
    'sessions',
    'pinned',
    'grant_type',
    'sid2',
    'design',
    '',
    '密码',
  ])('takes %s for nothing', (name) => {
    expect(classifyKey(name)).toBeUndefined();
  });

  it('looks at the end of a name that is far too long', () => {
    expect(classifyKey(`${'a'.repeat(100_000)}_password`)).toBe('password');
  });
});
