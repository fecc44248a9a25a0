import { describe, expect, it } from 'vitest';
import { importScopeText } from '../../../../lib/scope/import/import-scope-text.ts';
import { importFirst, readFixture } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';
import { writeRule } from '../write-rule.ts';

const { list, summary } = importFirst(readFixture('burp'));

it('reads hosts, ports, files and prefixes of both modes', () => {
  expect(list).toMatchObject({ format: 'burp', precedence: 'any_exclude_wins', unlisted: 'unknown' });
  expect(list.rules.map((rule) => `${rule.published.state} ${writeRule(rule)}`)).toEqual([
    'in subdomains acme.example :443',
    'in https exact acme.example :80 path~^/api/.*',
    'in https exact acme.example :8443 path~^/api/.*',
    'in range 10.0.0.0/24',
    'in domain acme.test',
    'in https exact shop.acme.test :8443 path~^/My\\.App/',
    'in domain acme-shop.test',
    'out exact blog.acme.example',
    'out every_host path~logout',
  ]);
});

it('keeps and names what it did not read', () => {
  expect(summary.refused.map(({ published, reason }) => [published.pattern, reason.key])).toEqual([
    ['^old\\.acme\\.example$', 'scope_refused_disabled'],
    ['.*', 'scope_refused_pattern_owner'],
  ]);
  expect(
    summary.doubtful.map(({ published, doubts }) => [published.pattern, ...doubts.map(({ key }) => key)]),
  ).toEqual([
    ['10.0.0.0/24', 'scope_doubt_range'],
    ['acme\\.test', 'scope_doubt_pattern_owner'],
    ['* logout', 'scope_doubt_pattern_every'],
  ]);
  expect(importScopeText(readFixture('burp'))).toMatchObject({
    skipped: [{ key: 'scope_import_rule_damaged', values: ['11'] }],
  });
});

describe('judges as Burp does', () => {
  it.for<[string, string]>([
    ['https://x.acme.example/', 'in'],
    ['https://x.acme.example:8443/', 'unknown'],
    ['https://blog.acme.example/', 'out'],
    ['https://x.acme.example/Logout?x', 'out'],
    ['https://x.acme.example/?logout', 'in'],
    ['https://acme.example:8443/API/v1', 'in'],
    ['http://acme.example:8443/api/v1', 'unknown'],
    ['https://acme.example:8443/apix', 'unknown'],
    ['https://10.0.0.7/', 'in'],
    ['https://acme.test/', 'in'],
    ['https://www.acme.test/', 'in'],
    ['https://notacme.test/', 'unknown'],
    ['https://acme.test.evil.net/', 'unknown'],
    ['https://shop.acme.test:8443/my.app/x', 'in'],
    ['https://acme-shop.test/', 'in'],
    ['https://x.acme-shop.test/', 'in'],
    ['https://evil.net/logout', 'unknown'],
  ])('%s: %s', ([address, kind]) => {
    expect(judge(address, list).kind).toBe(kind);
  });
});

const project = (include: readonly unknown[], exclude: readonly unknown[] = []) =>
  JSON.stringify({ target: { scope: { advancedMode: true, include, exclude } } });

it('does not believe the switch of rescope: each rule says in which mode it is written', () => {
  const { list: mixed } = importFirst(project([{ enabled: true, host: '^a\\.com$' }, { prefix: 'b.com' }]));
  expect(mixed.rules.map(writeRule)).toEqual(['exact a.com', 'exact b.com']);
});

it.for<[string, Record<string, unknown>, string]>([
  ['a backtracking trap', { host: '(a+)+$' }, 'scope_refused_pattern_owner'],
  ['a look ahead', { host: '^(?!x).*\\.a\\.com$' }, 'scope_refused_pattern_linear'],
  ['a look ahead in a file', { host: '^a\\.com$', file: '(?=x)' }, 'scope_refused_pattern_linear'],
  ['an error in a port', { host: '^a\\.com$', port: '(' }, 'scope_refused_pattern_syntax'],
  ['a huge repeat', { host: '^a\\.com$', file: '(.*a){999}' }, 'scope_refused_pattern_size'],
  ['everybody of a suffix', { host: '.*\\.github\\.io$' }, 'scope_refused_suffix'],
  ['octets in ranges', { host: '10.1.1-20.1-127' }, 'scope_refused_ranges'],
  ['a star in a prefix', { prefix: '*.a.com' }, 'scope_refused_star'],
  ['no host in a prefix', { prefix: '/x' }, 'scope_refused_host'],
  ['a suffix with its subdomains', { prefix: 'co.uk', include_subdomains: true }, 'scope_refused_suffix'],
  ['no port', { prefix: 'a.com:99999' }, 'scope_refused_port'],
])('refuses %s', ([, entry, key]) => {
  const { list: refused } = importFirst(project([entry]));
  expect(refused.rules).toEqual([]);
  expect(refused.refusedRules.map(({ reason }) => reason.key)).toEqual([key]);
});

it('leaves the hosts of a refused exclusion unclear', () => {
  const { list: kept } = importFirst(project([{ host: '.*\\.a\\.com$' }], [{ host: '^(?!x)y\\.a\\.com$' }]));
  expect(judge('https://y.a.com/', kept).kind).toBe('unclear');
  expect(judge('https://z.a.com/', kept).kind).toBe('in');
});

it('refuses expressions beyond what one list may take of time', () => {
  const many = Array.from({ length: 200 }, (_, index) => ({
    host: '^a\\.com$',
    file: `^/${String(index)}(a{300}|b{300})`,
  }));
  const { list: kept } = importFirst(project(many));
  expect(kept.rules.length).toBeGreaterThan(50);
  expect(kept.refusedRules.at(-1)).toMatchObject({
    reason: { key: 'scope_refused_pattern_many' },
    mentions: ['a.com'],
  });
});
