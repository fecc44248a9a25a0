import { describe, expect, it } from 'vitest';
import { importFirst, readFixture } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';
import { writeRule } from '../write-rule.ts';

const { list, summary } = importFirst(readFixture('scope-lines'));

it('reads an expression a line', () => {
  expect(list).toMatchObject({ format: 'scope-lines', precedence: 'any_exclude_wins', unlisted: 'unknown' });
  expect(list.rules.map((rule) => `${rule.published.state} ${writeRule(rule)}`)).toEqual([
    'in subdomains acme.example',
    'in exact acme.test',
    'in subdomains star.acme.test',
    'out domain acme.example host~.*outofscope\\.acme\\.example$',
    'out every_host host~^dev-',
  ]);
  expect(summary.refused.map(({ published, reason }) => [published.pattern, reason.key])).toEqual([
    ['(a+)+$', 'scope_refused_pattern_owner'],
  ]);
  expect(
    summary.doubtful.map(({ published, doubts }) => [published.pattern, ...doubts.map(({ key }) => key)]),
  ).toEqual([
    ['*.star.acme.test', 'scope_doubt_glob'],
    ['^dev-', 'scope_doubt_pattern_every'],
  ]);
});

describe('judges as inscope does, within the owners that are named', () => {
  it.for<[string, string]>([
    ['https://x.acme.example/', 'in'],
    ['https://acme.example/', 'unknown'],
    ['https://acme.test/', 'in'],
    ['https://www.acme.test/', 'unknown'],
    ['https://outofscope.acme.example/', 'out'],
    ['https://notoutofscope.acme.example/', 'out'],
    ['https://dev-1.acme.example/', 'out'],
    ['https://dev-1.evil.net/', 'unknown'],
    ['https://x.acme.example.evil.net/', 'unknown'],
    ['https://evil.net/x.acme.example', 'unknown'],
  ])('%s: %s', ([address, kind]) => {
    expect(judge(address, list).kind).toBe(kind);
  });
});

it('keeps and names what comes after as much as one list may hold', () => {
  const row = `(${'a|'.repeat(300)}b)\\.acme\\.example$\n`;
  const { list: long } = importFirst(`.*\\.acme\\.test$\n${row.repeat(1000)}`);
  expect(long.rules[0]?.host).toEqual({ kind: 'subdomains', host: 'acme.test' });
  expect(long.rules.length + long.refusedRules.length).toBe(1001);
  expect(long.refusedRules.at(-1)).toMatchObject({
    reason: { key: 'scope_refused_pattern_many' },
    mentions: ['acme.example'],
  });
});
