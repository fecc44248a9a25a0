import { z } from 'zod';

/** An instant as an ISO 8601 string in UTC, e.g. `2026-11-21T14:02:11.000Z`. */
export const instantSchema = z.iso.datetime();
export type Instant = string;

/** A calendar date, e.g. `2026-04-29`. */
export const calendarDateSchema = z.iso.date();

/** Where pure code gets the time from: milliseconds since 1970, as `Date.now`. */
export type ReadClock = () => number;

/** Writes milliseconds since 1970 as an instant. */
export function formatInstant(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}
