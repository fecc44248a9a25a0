import { describe, expect, it } from 'vitest';
import { isTooWide, parseAddressRange, readAddressNumber } from '../../../lib/scope/address-range.ts';

describe('readAddressNumber', () => {
  it.for<[string, string | undefined]>([
    ['1.2.3.4', '01020304'],
    ['255.255.255.255', 'ffffffff'],
    ['[::1]', '00000000000000000000000000000001'],
    ['[2001:db8::5:1]', '20010db8000000000000000000050001'],
    ['1.2.3.4.example', undefined],
    ['a.com', undefined],
  ])('%s', ([host, number]) => {
    expect(readAddressNumber(host)).toBe(number);
  });
});

describe('parseAddressRange', () => {
  it.for<[string, string | undefined, string?, string?]>([
    ['194.35.9.0/23', '194.35.8.0/23', 'c2230800', 'c22309ff'],
    ['10.0.0.1/32', '10.0.0.1/32', '0a000001', '0a000001'],
    ['0.0.0.0/0', '0.0.0.0/0', '00000000', 'ffffffff'],
    ['10.0.0.1 – 10.0.0.9', '10.0.0.1-10.0.0.9', '0a000001', '0a000009'],
    ['10.0.0.1-9', '10.0.0.1-10.0.0.9', '0a000001', '0a000009'],
    ['10.*.*.*', '10.0.0.0-10.255.255.255', '0a000000', '0affffff'],
    [
      '2001:DB8::/127',
      '2001:db8::/127',
      '20010db8000000000000000000000000',
      '20010db8000000000000000000000001',
    ],
    ['10.0.0.9-10.0.0.1', undefined],
    ['10.0.0.0/33', undefined],
    ['10.0.0.256/8', undefined],
    ['1.2.3.4.5/8', undefined],
    ['::1/129', undefined],
    ['a.com/24', undefined],
    ['*.*.*.*', undefined],
  ])('%s', ([written, canonical, first, last]) => {
    const range = parseAddressRange(written);
    expect([range?.canonical, range?.first, range?.last]).toEqual([canonical, first, last]);
  });

  it('says when host bits were set', () => {
    expect(parseAddressRange('194.35.9.0/23')?.hasHostBits).toBe(true);
    expect(parseAddressRange('194.35.8.0/23')?.hasHostBits).toBe(false);
  });
});

it.for<[string, boolean]>([
  ['10.0.0.0/8', false],
  ['0.0.0.0/7', true],
  ['0.0.0.0-255.255.255.255', true],
  ['2001::/16', false],
  ['2000::/15', true],
])('says whether %s is wider than any owner has: %s', ([written, isWide]) => {
  const range = parseAddressRange(written);
  expect(range && isTooWide(range)).toBe(isWide);
});
