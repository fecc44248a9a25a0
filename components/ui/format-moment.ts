import { text } from '../../lib/base/text.ts';
import { createZonedClock } from '../../lib/policy/zoned-clock.ts';
import type { Instant } from '../../lib/base/time.ts';

/** Writes the time of day on this person's clock, e.g. `14:07:31`. */
export function formatClock(at: Instant): string {
  return formatWith(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
}

/** Writes the time of day in UTC, as the report states it, e.g. `14:02:11 UTC`. */
export function formatUtcClock(at: Instant): string {
  const clock = formatWith(at, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return text('ui_clock_utc', clock);
}

/** Writes a calendar date that belongs to no time zone, e.g. `29 Apr 2026`. */
export function formatCalendarDate(date: string): string {
  return formatWith(date, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** Writes an instant as a date, e.g. `21 Nov 2026`: on this person's calendar, or on that of a named time zone. */
export function formatDate(at: Instant, timeZone?: string): string {
  return formatWith(at, {
    dateStyle: 'medium',
    ...(timeZone === undefined ? {} : { timeZone: createZonedClock(timeZone).timeZone }),
  });
}

/** Writes an instant as date and minute on this person's clock, e.g. `21 Nov 2026, 14:11`. */
export function formatDateTime(at: Instant): string {
  return formatWith(at, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
}

/** Writes a duration as a stopwatch shows it, e.g. `0:42` or `1:02:03`. */
export function formatElapsed(elapsedSeconds: number): string {
  const whole = Math.max(0, Math.floor(elapsedSeconds));
  const seconds = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`;
}

function formatWith(at: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(at);
  // a date we cannot read is shown as it came, never as "Invalid Date"
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(text('ui_date_language'), options).format(date);
}
