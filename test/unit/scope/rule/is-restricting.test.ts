import { describe, expect, it } from 'vitest';
import { buildPlatform } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';

describe('a remark that takes something away leaves an inclusion unclear', () => {
  it.for<[string, string, 'in' | 'unclear']>([
    ['*.acme.com (hors x.acme.com)', 'https://x.acme.com/', 'unclear'],
    ['*.acme.com (außer x.acme.com)', 'https://x.acme.com/', 'unclear'],
    ['*.acme.com (x.acme.com はテスト禁止)', 'https://x.acme.com/', 'unclear'],
    ['*.acme.com (x.acme.com is prohibited)', 'https://x.acme.com/', 'unclear'],
    ['*.acme.com (see exceptions)', 'https://x.acme.com/', 'unclear'],
    ['*.acme.com (see exclusions)', 'https://x.acme.com/', 'unclear'],
    ['*.acme.com (that serve customers)', 'https://x.acme.com/', 'unclear'],
    ['*.acme.com (!x)', 'https://x.acme.com/', 'unclear'],
    ['10.0.0.0/24 (siehe 10.0.0.4)', 'http://10.0.0.4/', 'unclear'],
    ['acme.com (OOS)', 'https://acme.com/', 'unclear'],
    ['acme.com (nur der Shop)', 'https://acme.com/', 'unclear'],
    ['acme.com (não testar)', 'https://acme.com/', 'unclear'],
    ['acme.com (только API)', 'https://acme.com/', 'unclear'],
    ["acme.com (please don't test)", 'https://acme.com/', 'unclear'],
    ['acme.com (no longer in scope)', 'https://acme.com/', 'unclear'],
    ['acme.com (/x, /y)', 'https://acme.com/z', 'unclear'],
    ['acme.com: /x, /y', 'https://acme.com/z', 'unclear'],
    ['acme.com (80, 443)', 'https://acme.com:8443/', 'unclear'],
    ['OOS: acme.com', 'https://acme.com/', 'unclear'],
    ['out: acme.com', 'https://acme.com/', 'unclear'],
    ['*.acme.com (e.g. x.acme.com)', 'https://x.acme.com/', 'in'],
    ['*.acme.com (report to bugs.other.org)', 'https://x.acme.com/', 'in'],
    ['*.acme.com (acme.com is the main site)', 'https://x.acme.com/', 'in'],
    ['acme.com (no bounty)', 'https://acme.com/', 'in'],
    ['acme.com (non-production)', 'https://acme.com/', 'in'],
    ['acme.com (P1/P2 reports)', 'https://acme.com/', 'in'],
    ['acme.com (read "Find a Game to test on our targets")', 'https://acme.com/', 'in'],
  ])('%s: %s is %s', ([pattern, url, kind]) => {
    expect(judge(url, buildPlatform({ in: [pattern] })).kind).toBe(kind);
  });
});

describe('a remark on an exclusion', () => {
  it.for<[string, string, 'in' | 'out' | 'unclear']>([
    ['x.acme.com (out of scope)', 'https://x.acme.com/', 'out'],
    ['x.acme.com - This endpoint is excluded from scope', 'https://x.acme.com/', 'out'],
    ['x.acme.com (do not test)', 'https://x.acme.com/', 'out'],
    ['x.acme.com (not owned by Acme)', 'https://x.acme.com/', 'out'],
    ['x.acme.com (hosted where we have no access)', 'https://x.acme.com/', 'out'],
    ['x.acme.com (not in scope except /api)', 'https://x.acme.com/', 'unclear'],
    ['x.acme.com (only the shop)', 'https://x.acme.com/', 'unclear'],
    ['x.acme.com (/shop)', 'https://x.acme.com/', 'unclear'],
    ['x.acme.com (all subdomains)', 'https://y.x.acme.com/', 'out'],
    ['x.acme.com, all subdomains', 'https://y.x.acme.com/', 'out'],
    ['x.acme.com (subdomains included)', 'https://y.x.acme.com/', 'out'],
    ['x.acme.com (and all related subdomains)', 'https://y.x.acme.com/', 'out'],
    ['x.acme.com (its sub-domains belong to a partner)', 'https://y.x.acme.com/', 'unclear'],
    ['x.acme.com (external supplier)', 'https://y.x.acme.com/', 'in'],
  ])('%s: %s is %s', ([pattern, url, kind]) => {
    expect(judge(url, buildPlatform({ in: ['*.acme.com'], out: [pattern] })).kind).toBe(kind);
  });
});

it('a remark of 2,000 signs is read in no time', () => {
  const remark = `acme.com (${'! '.repeat(500)}${', 80'.repeat(250)}, !x)`;
  expect(judge('https://acme.com/', buildPlatform({ in: [remark] })).kind).toBe('unclear');
});
