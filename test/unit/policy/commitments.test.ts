import { describe, expect, it } from 'vitest';
import ctiPlatform from '../../../public/programmes/cti-platform.json' with { type: 'json' };
import secopsGateway from '../../../public/programmes/secops-gateway.json' with { type: 'json' };
import { say } from '../../../lib/base/text.ts';
import { computeDueDates } from '../../../lib/policy/commitments.ts';
import { cvdDocumentSchema } from '../../../lib/policy/cvd-document.ts';
import { commitmentSchema, type Commitment } from '../../../lib/policy/goodfaith-extension.ts';

function promise(amount: number, unit: Commitment['unit']): Commitment {
  return { id: 'x', kind: 'acknowledge', by: 'programme', amount, unit, label: 'x', promise: 'x' };
}

function readCommitments(document: unknown): readonly Commitment[] {
  return cvdDocumentSchema.parse(document).x_goodfaith?.commitments ?? [];
}

const hours = 'hours';
const calendar = 'calendar_days';
const business = 'business_days';
const berlin = 'Europe/Berlin';

describe('computeDueDates', () => {
  it.each([
    // hours pass as they pass
    {
      received: '2026-11-21T13:11:00Z',
      amount: 72,
      unit: hours,
      zone: berlin,
      due: '2026-11-24T13:11:00.000Z',
    },
    {
      received: '2026-03-28T12:00:00Z',
      amount: 24,
      unit: hours,
      zone: berlin,
      due: '2026-03-29T12:00:00.000Z',
    },
    // calendar days keep the time on the clock, here 13:00 before and after both changes
    {
      received: '2026-03-28T12:00:00Z',
      amount: 1,
      unit: calendar,
      zone: berlin,
      due: '2026-03-29T11:00:00.000Z',
    },
    {
      received: '2026-10-24T11:00:00Z',
      amount: 1,
      unit: calendar,
      zone: berlin,
      due: '2026-10-25T12:00:00.000Z',
    },
    {
      received: '2026-11-21T13:11:00Z',
      amount: 90,
      unit: calendar,
      zone: berlin,
      due: '2027-02-19T13:11:00.000Z',
    },
    {
      received: '2026-12-15T09:00:00Z',
      amount: 30,
      unit: calendar,
      zone: 'UTC',
      due: '2027-01-14T09:00:00.000Z',
    },
    // 02:30 does not exist on the day the clock goes forward
    {
      received: '2026-03-28T01:30:00Z',
      amount: 1,
      unit: calendar,
      zone: berlin,
      due: '2026-03-29T01:30:00.000Z',
    },
    // a business day ends at midnight in the zone
    {
      received: '2026-11-23T09:00:00Z',
      amount: 1,
      unit: business,
      zone: berlin,
      due: '2026-11-24T22:59:59.999Z',
    },
    {
      received: '2026-07-13T09:00:00Z',
      amount: 1,
      unit: business,
      zone: berlin,
      due: '2026-07-14T21:59:59.999Z',
    },
    // Friday 23:30 in Berlin: Monday is the first
    {
      received: '2026-11-20T22:30:00Z',
      amount: 1,
      unit: business,
      zone: berlin,
      due: '2026-11-23T22:59:59.999Z',
    },
    // half an hour later it is Saturday there: Monday is the first all the same
    {
      received: '2026-11-20T23:00:00Z',
      amount: 1,
      unit: business,
      zone: berlin,
      due: '2026-11-23T22:59:59.999Z',
    },
    {
      received: '2026-11-22T09:00:00Z',
      amount: 1,
      unit: business,
      zone: berlin,
      due: '2026-11-23T22:59:59.999Z',
    },
    // Sunday 23:30 in New York is Monday in Berlin
    {
      received: '2026-11-23T04:30:00Z',
      amount: 1,
      unit: business,
      zone: 'America/New_York',
      due: '2026-11-24T04:59:59.999Z',
    },
    {
      received: '2026-11-23T04:30:00Z',
      amount: 1,
      unit: business,
      zone: berlin,
      due: '2026-11-24T22:59:59.999Z',
    },
    {
      received: '2026-11-21T13:11:00Z',
      amount: 7,
      unit: business,
      zone: berlin,
      due: '2026-12-01T22:59:59.999Z',
    },
    {
      received: '2026-11-18T13:11:00Z',
      amount: 5,
      unit: business,
      zone: berlin,
      due: '2026-11-25T22:59:59.999Z',
    },
    // across the year's end, holidays counted as ordinary days
    {
      received: '2026-12-30T10:00:00Z',
      amount: 2,
      unit: business,
      zone: berlin,
      due: '2027-01-01T22:59:59.999Z',
    },
    // across the clock's change
    {
      received: '2026-03-27T10:00:00Z',
      amount: 1,
      unit: business,
      zone: berlin,
      due: '2026-03-30T21:59:59.999Z',
    },
    // the edges of the world
    {
      received: '2026-11-20T09:59:59Z',
      amount: 1,
      unit: business,
      zone: 'Pacific/Kiritimati',
      due: '2026-11-23T09:59:59.999Z',
    },
    {
      received: '2026-11-20T10:00:00Z',
      amount: 1,
      unit: business,
      zone: 'Pacific/Kiritimati',
      due: '2026-11-23T09:59:59.999Z',
    },
    {
      received: '2026-11-24T10:00:00Z',
      amount: 1,
      unit: business,
      zone: 'Pacific/Niue',
      due: '2026-11-25T10:59:59.999Z',
    },
  ] as const)('$amount $unit after $received in $zone: $due', ({ received, amount, unit, zone, due }) => {
    const [first] = computeDueDates([promise(amount, unit)], { receivedAt: received, timeZone: zone });
    expect(first?.dueAt).toBe(due);
    expect(first?.isDateOnly).toBe(unit === business);
  });

  it('says by which rule it counted', () => {
    const options = { receivedAt: '2026-11-22T12:00:00Z', timeZone: berlin };
    const rules = [promise(72, hours), promise(1, hours), promise(90, calendar), promise(1, business)].map(
      (commitment) => computeDueDates([commitment], options).map(({ rule }) => say(rule)),
    );
    expect(rules.flat()).toEqual([
      '72 hours after it was received.',
      '1 hour after it was received.',
      '90 days, counted in Europe/Berlin.',
      '1 business day, Monday to Friday in Europe/Berlin; public holidays are not taken into account.',
    ]);
  });

  it('counts in UTC, and says so, where it does not know the zone', () => {
    const options = { receivedAt: '2026-11-23T12:00:00Z', timeZone: 'Mars/Olympus' };
    const [first] = computeDueDates([promise(1, business)], options);
    expect(first?.dueAt).toBe('2026-11-24T23:59:59.999Z');
    expect(first && say(first.rule)).toContain('in UTC');
  });
});

describe('the seeds', () => {
  const received = { receivedAt: '2026-11-18T15:00:00Z', timeZone: berlin };

  it('SecOps Gateway: 72 hours, 7 business days, 90 days', () => {
    const due = computeDueDates(readCommitments(secopsGateway), received);
    expect(due.map(({ commitment, dueAt }) => [commitment.id, dueAt])).toEqual([
      ['acknowledge', '2026-11-21T15:00:00.000Z'],
      ['timeline', '2026-11-27T22:59:59.999Z'],
      ['disclose', '2027-02-16T15:00:00.000Z'],
    ]);
  });

  it.each([
    { severity: 'critical', ids: ['acknowledge', 'triage', 'fix'] },
    { severity: 'high', ids: ['acknowledge', 'triage', 'fix'] },
    { severity: 'medium', ids: ['acknowledge', 'triage'] },
    { severity: 'low', ids: ['acknowledge', 'triage'] },
  ] as const)('CTI Platform, $severity: $ids', ({ severity, ids }) => {
    const due = computeDueDates(readCommitments(ctiPlatform), { ...received, severity });
    expect(due.map(({ commitment }) => commitment.id)).toEqual(ids);
  });

  it('CTI Platform without a severity keeps the fix and says for what it is promised', () => {
    const due = computeDueDates(readCommitments(ctiPlatform), received);
    expect(due.map(({ dueAt, rule }) => [dueAt, say(rule)])).toEqual([
      [
        '2026-11-19T22:59:59.999Z',
        '1 business day, Monday to Friday in Europe/Berlin; public holidays are not taken into account.',
      ],
      [
        '2026-11-25T22:59:59.999Z',
        '5 business days, Monday to Friday in Europe/Berlin; public holidays are not taken into account.',
      ],
      [
        '2026-12-18T15:00:00.000Z',
        '30 days, counted in Europe/Berlin. Only for these severities: critical, high.',
      ],
    ]);
  });
});

it.each([
  { about: 'half a day', change: { amount: 0.5 } },
  { about: 'no time at all', change: { amount: 0 } },
  { about: 'more than ten years', change: { amount: 3651 } },
  { about: 'no severity', change: { severities: [] } },
  { about: 'an unknown unit', change: { unit: 'fortnights' } },
  { about: 'an unknown member', change: { note: 'x' } },
])('no programme may promise $about', ({ change }) => {
  expect(commitmentSchema.safeParse(promise(1, calendar)).success).toBe(true);
  expect(commitmentSchema.safeParse({ ...promise(1, calendar), ...change }).success).toBe(false);
});
