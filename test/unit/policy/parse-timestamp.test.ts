import { describe, expect, it } from 'vitest';
import { parseTimestamp } from '../../../lib/policy/parse-timestamp.ts';

describe('parseTimestamp', () => {
  it.each([
    ['2027-02-28T08:00:00Z', '2027-02-28T08:00:00.000Z'],
    ['2027-02-28t08:00:00z', '2027-02-28T08:00:00.000Z'],
    ['2027-02-28T08:00:00.25+02:00', '2027-02-28T06:00:00.250Z'],
    ['2028-02-29T00:00:00-23:59', '2028-02-29T23:59:00.000Z'],
  ])('reads %s', (written, expected) => {
    expect(parseTimestamp(written)).toBe(Date.parse(expected));
  });

  it.each([
    '2027-02-30T08:00:00Z',
    '2027-13-01T08:00:00Z',
    '2027-02-28T25:00:00Z',
    '2027-02-28T08:00Z',
    '2027-02-28 08:00:00Z',
    '2027-02-28T08:00:00',
    '2027-02-28',
    'Sun, 1 Jan 2028 00:00 -0600',
    ' 2027-02-28T08:00:00Z',
    '',
  ])('refuses %s', (written) => {
    expect(parseTimestamp(written)).toBeUndefined();
  });
});
