import { describe, expect, it } from 'vitest';
import { importScopeText } from '../../../../lib/scope/import/import-scope-text.ts';
import { importFirst, readFixture } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';
import { writeRule } from '../write-rule.ts';

const { list, summary } = importFirst(readFixture('caido'));

it('reads globs of both lists', () => {
  expect(list).toMatchObject({
    programmeName: 'Acme',
    precedence: 'any_exclude_wins',
    wildcardCoversApex: 'no',
  });
  expect(
    list.rules.map((rule) => `${rule.published.state} ${rule.published.pattern}: ${writeRule(rule)}`),
  ).toEqual([
    'in acme.example: exact acme.example',
    'in *.acme.example: subdomains acme.example',
    'in api-?.acme.test: domain acme.test host~^api-[a-z0-9_-]\\.acme\\.test$',
    'out docs.acme.example: exact docs.acme.example',
    'out *-internal*: every_host host~^.*-internal.*$',
  ]);
  expect(summary.refused.map(({ published, reason }) => [published.pattern, reason.key])).toEqual([
    ['*acme*', 'scope_refused_pattern_owner'],
  ]);
});

describe('judges as Caido does', () => {
  it.for<[string, string]>([
    ['https://acme.example/', 'in'],
    ['https://a.b.acme.example/any/path', 'in'],
    ['https://docs.acme.example/', 'out'],
    ['https://x-internal-y.acme.example/', 'out'],
    ['https://api-1.acme.test/', 'in'],
    ['https://api-12.acme.test/', 'unknown'],
    ['https://acme.test/', 'unknown'],
    ['https://notacme.example/', 'unknown'],
    ['https://x-internal.evil.net/', 'unknown'],
  ])('%s: %s', ([address, kind]) => {
    expect(judge(address, list).kind).toBe(kind);
  });
});

it('does not take what it allows for an expression', () => {
  const { list: literal } = importFirst(JSON.stringify({ allow: ['a.b(c|d)+.com', 'a.com$'], deny: [] }));
  expect(literal.rules).toEqual([]);
});

it('names a preset that is none, and refuses a file without one', () => {
  expect(importScopeText(readFixture('caido'))).toMatchObject({ skipped: [{ values: ['2'] }] });
  expect(importScopeText('[{"allowlist":1}]', 'caido')).toMatchObject({
    reason: { key: 'scope_import_unknown' },
  });
});

it('refuses 100,000 globs', () => {
  const allowlist = Array.from({ length: 100_000 }, () => 'a.com');
  expect(importScopeText(JSON.stringify({ allowlist }))).toMatchObject({
    reason: { key: 'scope_import_too_many_rows' },
  });
});
