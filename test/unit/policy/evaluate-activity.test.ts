import { describe, expect, it } from 'vitest';
import type { ActivityPlan } from '../../../lib/policy/activity-evaluation.ts';
import { readAuthority, type PolicyAuthority } from '../../../lib/policy/authority.ts';
import { evaluateActivity } from '../../../lib/policy/evaluate-activity.ts';
import { buildFrom } from './policy-fixtures.ts';

// a Sunday
const now = '2026-11-22T12:00:00Z';

interface Asked {
  readonly members?: object;
  readonly activity?: string;
  readonly target?: string;
  readonly plan?: ActivityPlan;
  readonly authority?: PolicyAuthority;
  readonly at?: string;
}

function ask({ members = {}, activity = 'fuzzing', target = 'https://acme.com/', ...rest }: Asked): string {
  const { document } = buildFrom({
    research: { posture: 'open' },
    testing: { default: 'prohibited' },
    ...members,
  });
  const { status, unmet } = evaluateActivity({
    document,
    activity,
    target,
    plan: rest.plan ?? {},
    authority: rest.authority,
    nowMs: Date.parse(rest.at ?? now),
  });
  return [status, ...unmet].join(' ');
}

function allow(conditions: object, ...more: readonly object[]): object {
  const rule = { activity: 'fuzzing', state: 'allowed', conditions };
  return { testing: { default: 'prohibited', rules: [rule, ...more] } };
}

const freely = { testing: { default: 'allowed' } };

describe('the order of evaluation', () => {
  // @source CVD Policy 0.2, section 5.1, step by step
  it.each<readonly [string, Asked, string]>([
    ['an expired document is absent', { members: freely, at: '2027-07-01T00:00:00Z' }, 'policy-absent'],
    [
      'posture comes before everything that follows',
      {
        members: { research: { posture: 'report_only' }, testing: undefined },
        target: 'https://bank.example/',
      },
      'publisher-stated-prohibited',
    ],
    [
      'authority comes before scope',
      {
        members: freely,
        target: 'https://bank.example/',
        authority: readAuthority('https://acme.com/', { host: 'acme.com', url: 'https://acme.com/' }),
      },
      'authority-not-established',
    ],
    [
      'out of scope comes before rules',
      { members: allow({}), target: 'https://bank.example/' },
      'out-of-scope',
    ],
    ['no web page is in scope', { members: freely, target: 'about:blank' }, 'out-of-scope'],
    ['a rule applies', { members: allow({}) }, 'publisher-stated-permitted'],
    [
      'the first rule for an activity counts, the rest is ignored',
      {
        members: {
          testing: {
            default: 'allowed',
            rules: [
              { activity: 'fuzzing', state: 'prohibited' },
              { activity: 'fuzzing', state: 'allowed' },
            ],
          },
        },
      },
      'publisher-stated-prohibited',
    ],
    ['without a rule the default applies', { members: freely }, 'publisher-stated-permitted'],
    ['and may prohibit', {}, 'publisher-stated-prohibited'],
    [
      'the default never reaches an unknown activity',
      { members: freely, activity: 'rowhammer' },
      'publisher-stated-prohibited',
    ],
    [
      'an express rule about an unknown activity applies as written',
      {
        members: { testing: { default: 'prohibited', rules: [{ activity: 'rowhammer', state: 'allowed' }] } },
        activity: 'rowhammer',
      },
      'publisher-stated-permitted',
    ],
  ])('%s', (_name, asked, expected) => {
    expect(ask(asked)).toBe(expected);
  });
});

describe('conditions', () => {
  it.each<readonly [string, object, ActivityPlan, string, string]>([
    ['a rate that is kept', { max_requests_per_second: 5 }, { requestsPerSecond: 5 }, now, ''],
    ['a rate that is not planned', { max_requests_per_second: 5 }, {}, now, 'max_requests_per_second'],
    [
      'a rate that is exceeded',
      { max_requests_per_second: 5 },
      { requestsPerSecond: 6 },
      now,
      'max_requests_per_second',
    ],
    [
      'a rate below nothing',
      { max_requests_per_second: 5 },
      { requestsPerSecond: -1 },
      now,
      'max_requests_per_second',
    ],
    [
      'a rate that is no number',
      { max_requests_per_second: 5 },
      { requestsPerSecond: Number.NaN },
      now,
      'max_requests_per_second',
    ],
    ['a user agent', { user_agent_contains: 'research-' }, { userAgent: 'tool research-1' }, now, ''],
    [
      'another user agent',
      { user_agent_contains: 'research-' },
      { userAgent: 'tool' },
      now,
      'user_agent_contains',
    ],
    ['a target', { targets: ['acme.com'] }, {}, now, ''],
    ['another target', { targets: ['staging.acme.com'] }, {}, now, 'targets'],
    ['no target at all', { targets: [] }, {}, now, 'targets'],
    [
      'an account that was asked for',
      { account_request: 'https://acme.com/a' },
      { hasRequestedAccount: true },
      now,
      '',
    ],
    ['an account that was not', { account_request: 'https://acme.com/a' }, {}, now, 'account_request'],
    ['a condition that nobody here knows', { moon: 'full' }, {}, now, 'other'],
    ['hours', { window: { from: '09:00', to: '17:00' } }, {}, now, ''],
    ['the end of the hours', { window: { from: '09:00', to: '12:00' } }, {}, now, 'window'],
    [
      'hours elsewhere',
      { window: { timezone: 'Asia/Tokyo', from: '09:00', to: '17:00' } },
      {},
      now,
      'window',
    ],
    ['a day', { window: { days: ['sun'] } }, {}, now, ''],
    ['another day', { window: { days: ['mon'] } }, {}, now, 'window'],
    [
      'a day that has begun elsewhere',
      { window: { timezone: 'Asia/Tokyo', days: ['mon'] } },
      {},
      '2026-11-22T18:00:00Z',
      '',
    ],
    [
      'a night, before midnight',
      { window: { days: ['sun'], from: '22:00', to: '06:00' } },
      {},
      '2026-11-22T23:00:00Z',
      '',
    ],
    [
      'the same night, after it',
      { window: { days: ['sun'], from: '22:00', to: '06:00' } },
      {},
      '2026-11-23T05:59:00Z',
      '',
    ],
    [
      'the night before',
      { window: { days: ['sun'], from: '22:00', to: '06:00' } },
      {},
      '2026-11-22T05:00:00Z',
      'window',
    ],
    ['a zone that nobody knows', { window: { timezone: 'Moon/Sea', days: ['sun'] } }, {}, now, 'window'],
  ])('%s', (_name, conditions, plan, at, unmet) => {
    const status = unmet === '' ? 'publisher-stated-permitted' : 'conditions-not-satisfied';
    expect(ask({ members: allow(conditions), plan, at })).toBe([status, unmet].join(' ').trim());
  });
});
