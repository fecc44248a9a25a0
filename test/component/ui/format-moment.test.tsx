import { expect, test } from 'vitest';
import {
  formatCalendarDate,
  formatDate,
  formatElapsed,
  formatUtcClock,
} from '../../../components/ui/format-moment.ts';

test.for([
  [0, '0:00'],
  [42, '0:42'],
  [61.9, '1:01'],
  [3661, '1:01:01'],
  [-5, '0:00'],
] as const)('%d seconds are %s', ([seconds, words]) => {
  expect(formatElapsed(seconds)).toBe(words);
});

test('a calendar date belongs to no time zone', () => {
  expect(formatCalendarDate('2026-04-29')).toBe('29 Apr 2026');
});

test.for([
  ['Pacific/Kiritimati', '2 Dec 2026'],
  ['Europe/Berlin', '1 Dec 2026'],
  ['Not/AZone', '1 Dec 2026'],
] as const)('an instant is a day of %s', ([timeZone, words]) => {
  expect(formatDate('2026-12-01T22:59:59.999Z', timeZone)).toBe(words);
});

test('a clock in UTC says so', () => {
  expect(formatUtcClock('2026-11-21T14:02:11.000Z')).toBe('14:02:11 UTC');
});

test('what is no date is shown as it came', () => {
  expect(formatCalendarDate('soon')).toBe('soon');
});
