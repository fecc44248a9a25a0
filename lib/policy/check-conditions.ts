import { buildCvdScopeList } from '../scope/import/build-cvd-scope-list.ts';
import { decideScope } from '../scope/decide/decide-scope.ts';
import type { ActivityPlan, UnmetCondition } from './activity-evaluation.ts';
import type { TestingConditions } from './cvd-document.ts';
import { createZonedClock } from './zoned-clock.ts';

interface PlannedTest {
  readonly plan: ActivityPlan;
  readonly target: string;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

const knownConditions: readonly string[] = [
  'max_requests_per_second',
  'user_agent_contains',
  'targets',
  'window',
  'account_request',
];

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/**
 * Lists the conditions of a rule that a plan does not keep. Conditions are normative, so one that is not known here
 * counts as not kept.
 * @source CVD Policy 0.2, sections 4.7 and 5, read 2026-11-22
 */
export function listUnmetConditions(
  conditions: TestingConditions,
  { plan, target, nowMs }: PlannedTest,
): readonly UnmetCondition[] {
  const { max_requests_per_second: rate, user_agent_contains: agent, targets, window } = conditions;
  const { requestsPerSecond: planned } = plan;
  return [
    ...(rate === undefined || (planned !== undefined && planned >= 0 && planned <= rate)
      ? []
      : (['max_requests_per_second'] as const)),
    ...(agent === undefined || plan.userAgent?.includes(agent) === true
      ? []
      : (['user_agent_contains'] as const)),
    ...(targets === undefined || isAmong(targets, target, nowMs) ? [] : (['targets'] as const)),
    ...(window === undefined || isWithin(window, nowMs) ? [] : (['window'] as const)),
    ...(conditions.account_request === undefined || plan.hasRequestedAccount === true
      ? []
      : (['account_request'] as const)),
    ...(Object.keys(conditions).every((name) => knownConditions.includes(name)) ? [] : (['other'] as const)),
  ];
}

function isAmong(patterns: readonly string[], target: string, nowMs: number): boolean {
  const list = buildCvdScopeList({
    programmeId: 'targets',
    programmeName: 'targets',
    format: 'cvd-0.2',
    precedence: 'out_overrides_in',
    web: patterns.map((pattern) => ({ pattern, state: 'in' as const })),
  });
  return decideScope(target, [list], { now: nowMs }).kind === 'in';
}

/** A window that ends before it begins reaches past midnight, and belongs to the day on which it began. */
function isWithin(window: NonNullable<TestingConditions['window']>, nowMs: number): boolean {
  const { timezone = 'UTC', days, from = '00:00', to = '24:00' } = window;
  const clock = createZonedClock(timezone);
  // a zone that this machine does not know has no hours that could be checked
  if (!isSameZone(clock.timeZone, timezone)) return false;
  const wall = new Date(clock.readWallMs(nowMs));
  const time = wall.toISOString().slice(11, 16);
  const isPastMidnight = to <= from && time < to;
  const isInHours = from < to ? from <= time && time < to : time >= from || time < to;
  const day = weekdays[(wall.getUTCDay() + (isPastMidnight ? 6 : 0)) % 7];
  return isInHours && (days === undefined || days.some((each) => each === day));
}

function isSameZone(resolved: string, asked: string): boolean {
  return resolved !== 'UTC' || /^(utc|gmt|z|etc\/(utc|gmt|uct|zulu)|zulu|uct)$/i.test(asked);
}
