import { describe, expect, it } from 'vitest';
import { createZonedClock } from '../../../lib/policy/zoned-clock.ts';

function find(timeZone: string, wall: string): string {
  return new Date(createZonedClock(timeZone).findEpochMs(Date.parse(`${wall}Z`))).toISOString();
}

function read(timeZone: string, instant: string): string {
  return new Date(createZonedClock(timeZone).readWallMs(Date.parse(instant))).toISOString().slice(0, -1);
}

describe('createZonedClock', () => {
  it.each([
    { zone: 'Europe/Berlin', instant: '2026-01-15T12:00:00.123Z', wall: '2026-01-15T13:00:00.123' },
    { zone: 'Europe/Berlin', instant: '2026-07-15T12:00:00.000Z', wall: '2026-07-15T14:00:00.000' },
    { zone: 'Asia/Kolkata', instant: '2026-07-15T20:00:00.000Z', wall: '2026-07-16T01:30:00.000' },
    { zone: 'Pacific/Kiritimati', instant: '2026-12-31T10:00:00.000Z', wall: '2027-01-01T00:00:00.000' },
    { zone: 'Pacific/Niue', instant: '2027-01-01T10:59:59.999Z', wall: '2026-12-31T23:59:59.999' },
  ])('reads the clock of $zone at $instant and finds its way back', ({ zone, instant, wall }) => {
    expect(read(zone, instant)).toBe(wall);
    expect(find(zone, wall)).toBe(instant);
  });

  it.each([
    {
      about: 'a time that the clock skips in spring moves forward',
      zone: 'Europe/Berlin',
      wall: '2026-03-29T02:30:00',
      instant: '2026-03-29T01:30:00.000Z',
    },
    {
      about: 'a time that comes twice in autumn means the first',
      zone: 'Europe/Berlin',
      wall: '2026-10-25T02:30:00',
      instant: '2026-10-25T00:30:00.000Z',
    },
    {
      about: 'a midnight that the clock skips is when the day begins',
      zone: 'Africa/Cairo',
      wall: '2026-04-24T00:00:00',
      instant: '2026-04-23T22:00:00.000Z',
    },
  ])('$about', ({ zone, wall, instant }) => {
    expect(find(zone, wall)).toBe(instant);
  });

  it.each(['Mars/Olympus', '', '../../etc/passwd', 'x'.repeat(10_000)])(
    'counts in UTC instead of %j',
    (zone) => {
      const clock = createZonedClock(zone);
      expect(clock.timeZone).toBe('UTC');
      expect(clock.readWallMs(0)).toBe(0);
    },
  );
});
