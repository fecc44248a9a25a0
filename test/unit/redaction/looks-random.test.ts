import { describe, expect, it } from 'vitest';
import { looksLikeToken } from '../../../lib/redaction/looks-random.ts';

describe('looksLikeToken', () => {
  it.each([
    ['d41d8cd98f00b204e9800998ecf8427e', '32 hexadecimal digits'],
    ['q7Zk2LmN8pRt4VxY6bCd0EfG', '24 mixed characters'],
    ['QWxhZGRpbjpvcGVuIHNlc2FtZTE5OTg=', 'base64'],
  ])('takes %s, %s', (text) => {
    expect(looksLikeToken(text)).toBe(true);
  });

  it.each([
    ['1042', 'a number'],
    ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'a UUID'],
    ['507f1f77bcf86cd799439011', 'an object id'],
    ['01ARZ3NDEKTSV4RRFFQ69G5FAV', 'a ULID'],
    ['order-of-another-customer-readable-by-id', 'words'],
    ['internationalisation', 'one long word'],
    ['q7Zk2LmN8pRt4VxY', 'mixed and short'],
    ['', 'nothing'],
  ])('leaves %s, %s', (text) => {
    expect(looksLikeToken(text)).toBe(false);
  });
});
