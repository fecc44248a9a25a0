import { expect, it } from 'vitest';
import { buildFrom } from './policy-fixtures.ts';

function wordRules(members: object): readonly string[] {
  return buildFrom(members).rulesOfEngagement.map(({ rule }) => rule);
}

it.each([
  {
    posture: 'report_only',
    rule: 'This policy does not invite testing. Report what you already saw.',
  },
  { posture: 'prohibited', rule: 'This policy rules testing out.' },
])('says that $posture invites no testing', ({ posture, rule }) => {
  expect(wordRules({ research: { posture }, testing: { default: 'prohibited' } })).toEqual([rule]);
});

it('words every condition of a rule, then its note', () => {
  const conditions = {
    max_requests_per_second: 3,
    user_agent_contains: 'cvd-research',
    targets: ['staging.acme.com', '*.lab.acme.com'],
    window: { timezone: 'Europe/Amsterdam', days: ['mon', 'fri'], from: '09:00', to: '17:00' },
    account_request: 'https://acme.com/account',
  };
  const rules = [
    { activity: 'automated_scanning', state: 'allowed', note: 'Mark your traffic.', conditions },
    { activity: 'dos', state: 'prohibited' },
    { activity: 'moon_walking', state: 'prohibited' },
  ];
  expect(wordRules({ research: { posture: 'limited' }, testing: { default: 'prohibited', rules } })).toEqual([
    'Testing is welcome only within these rules.',
    'Automated scanning: the policy permits it. At most 3 requests a second. Your user agent has to contain “cvd-research”. Only on staging.acme.com, *.lab.acme.com. Only at these times: Monday, Friday, 09:00–17:00, Europe/Amsterdam. Ask for an account first: https://acme.com/account. Mark your traffic.',
    'Denial of service: the policy prohibits it.',
    'moon_walking: the policy prohibits it.',
    'What is not named here, the policy prohibits.',
  ]);
});

it('hears only the first rule for an activity', () => {
  const rules = [
    { activity: 'dos', state: 'prohibited' },
    { activity: 'dos', state: 'allowed' },
  ];
  expect(wordRules({ research: { posture: 'open' }, testing: { default: 'allowed', rules } })).toEqual([
    'Testing the listed systems is welcome within these rules.',
    'Denial of service: the policy prohibits it.',
    'What is not named here, the policy permits where it is a known kind of testing.',
  ]);
});

it('gives every rule a name of its own', () => {
  const rules = [
    { activity: 'Dos!', state: 'prohibited' },
    { activity: 'dos?', state: 'prohibited' },
  ];
  const { rulesOfEngagement } = buildFrom({
    research: { posture: 'open' },
    testing: { default: 'allowed', rules },
  });
  expect(rulesOfEngagement.map(({ id }) => id)).toEqual([
    'posture',
    'testing-1',
    'testing-2',
    'testing-default',
  ]);
});
