import { phrase, say, text, type Phrase } from '../base/text.ts';
import { formatInstant, type Instant } from '../base/time.ts';
import type { Commitment, SeverityName } from './goodfaith-extension.ts';
import { createZonedClock, type ZonedClock } from './zoned-clock.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const saturday = 6;
const sunday = 0;

export interface DueDateOptions {
  /** When the report was received. */
  readonly receivedAt: Instant;
  /** The IANA time zone in which days are counted, as the receipt states it, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  /** The severity of the finding; absent keeps promises made for some severities only, and the rule says so. */
  readonly severity?: SeverityName | undefined;
}

/** When one promise falls due, and by which rule that was counted. */
export interface DueDate {
  readonly commitment: Commitment;
  readonly dueAt: Instant;
  /** True where the promise names a day and no time; `dueAt` is then the last millisecond of that day. */
  readonly isDateOnly: boolean;
  readonly rule: Phrase;
}

/**
 * Computes when each promise falls due, the earliest first.
 * Hours pass as they pass. Calendar days keep the time on the clock across daylight saving. Business days are
 * Monday to Friday, the first one after the day of receipt counts as one, and the promise is due when the last
 * one ends; public holidays are not known, and the rule says so.
 */
export function computeDueDates(
  commitments: readonly Commitment[],
  options: DueDateOptions,
): readonly DueDate[] {
  const clock = createZonedClock(options.timeZone);
  const receivedMs = Date.parse(options.receivedAt);
  return commitments
    .filter(({ severities }) => isMeant(severities, options.severity))
    .map((commitment) => ({
      commitment,
      dueAt: formatInstant(computeDueMs(commitment, receivedMs, clock)),
      isDateOnly: commitment.unit === 'business_days',
      rule: buildRule(commitment, options.severity, clock.timeZone),
    }))
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

function isMeant(severities: Commitment['severities'], severity: SeverityName | undefined): boolean {
  return severities === undefined || severity === undefined || severities.includes(severity);
}

function computeDueMs({ amount, unit }: Commitment, receivedMs: number, clock: ZonedClock): number {
  switch (unit) {
    case 'hours':
      return receivedMs + amount * hourMs;
    case 'calendar_days':
      return clock.findEpochMs(clock.readWallMs(receivedMs) + amount * dayMs);
    case 'business_days':
      return computeBusinessDayEndMs(amount, receivedMs, clock);
    default:
      return unit satisfies never;
  }
}

function computeBusinessDayEndMs(dayCount: number, receivedMs: number, clock: ZonedClock): number {
  const wallMs = clock.readWallMs(receivedMs);
  let dayStartMs = Math.floor(wallMs / dayMs) * dayMs;
  for (let counted = 0; counted < dayCount;) {
    dayStartMs += dayMs;
    const weekday = new Date(dayStartMs).getUTCDay();
    if (weekday !== saturday && weekday !== sunday) counted += 1;
  }
  return clock.findEpochMs(dayStartMs + dayMs) - 1;
}

function buildRule(commitment: Commitment, severity: SeverityName | undefined, timeZone: string): Phrase {
  const number = commitment.amount === 1 ? 'one' : 'other';
  const rule = phrase(`policy_due_${commitment.unit}_${number}`, String(commitment.amount), timeZone);
  if (commitment.severities === undefined || severity !== undefined) return rule;
  const names = commitment.severities.map((name) => text(`policy_severity_${name}`)).join(', ');
  return phrase('policy_due_for_severities', say(rule), names);
}
