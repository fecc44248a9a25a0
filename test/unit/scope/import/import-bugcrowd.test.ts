import { expect, it } from 'vitest';
import { importFirst, readFixture } from '../platform-fixtures.ts';

const { list, summary } = importFirst(readFixture('bugcrowd'));

it('takes the name for the rule where it has the star', () => {
  expect(list.programmeId).toBe('bugcrowd-acme');
  expect(list.rules.map(({ published, host }) => [published.pattern, host.kind, host.host])).toEqual([
    ['*.acme.example/', 'subdomains', 'acme.example'],
    ['https://shop.test/', 'exact', 'shop.test'],
    ['https://*.star.test', 'subdomains', 'star.test'],
  ]);
  expect(summary.doubtful.map(({ doubts }) => doubts.map(({ key }) => key))).toEqual([
    ['scope_doubt_two_names'],
  ]);
});

it('keeps what is blacked out, and apps, as refused', () => {
  expect(list.refusedRules.map(({ reason }) => reason.key)).toEqual([
    'scope_refused_app',
    'scope_refused_redacted',
  ]);
});
