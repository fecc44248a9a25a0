import { describe, expect, it } from 'vitest';
import { buildKnownSearch } from '../../../lib/redaction/known-secrets.ts';

describe('buildKnownSearch', () => {
  it('finds each secret wherever it stands, the longest of those that begin alike', () => {
    const search = buildKnownSearch(
      new Map([
        ['abcdef1234', 'token'],
        ['abcdef1234567', 'cookie'],
      ]),
    );
    expect(search('xabcdef1234567abcdef1234')).toEqual([
      { start: 1, end: 14, value: 'abcdef1234567', kind: 'cookie' },
      { start: 14, end: 24, value: 'abcdef1234', kind: 'token' },
    ]);
  });

  it.each([
    ['a1b2c3d', 'short'],
    ['settings', 'a plain word'],
    ['10421042', 'a number'],
  ])('does not look for %s, which is %s', (value) => {
    expect(buildKnownSearch(new Map([[value, 'cookie']]))(`x ${value} y`)).toEqual([]);
  });

  it('looks for a password even when it is a plain word', () => {
    expect(buildKnownSearch(new Map([['opensesame', 'password']]))('opensesame')).toHaveLength(1);
  });
});
