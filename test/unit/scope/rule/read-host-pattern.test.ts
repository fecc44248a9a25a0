import * as fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { isAtOrBelow } from '../../../../lib/scope/canonical-host.ts';
import { matchHost } from '../../../../lib/scope/decide/match-host.ts';
import { readHostPattern } from '../../../../lib/scope/rule/read-host-pattern.ts';

describe('readHostPattern reads as typed conditions', () => {
  it.for<[string, string]>([
    ['^example\\.com$', 'exact example.com'],
    ['^EXAMPLE\\.com$', 'exact example.com'],
    ['^\\Qexample.com\\E$', 'exact example.com'],
    ['^.*\\.example\\.com$', 'subdomains example.com'],
    ['.*\\.example\\.com$', 'subdomains example.com'],
    ['^(.*\\.)?example\\.com$', 'domain example.com'],
    ['^(?:.+\\.)?example\\.com$', 'domain example.com'],
    ['(^|\\.)example\\.com$', 'domain example.com'],
    ['^(www\\.)?example\\.com$', 'exact example.com, exact www.example.com'],
    [
      '^(a|b)\\.example\\.(com|net)$',
      'exact a.example.com, exact a.example.net, exact b.example.com, exact b.example.net',
    ],
    ['^a\\.com$|^b\\.com$', 'exact a.com, exact b.com'],
    ['^example\\.com(:\\d+)?$', 'exact example.com'],
    ['^dev[12]\\.example\\.com$', 'exact dev1.example.com, exact dev2.example.com'],
    ['^localhost$', 'exact localhost'],
    ['^intranet$', 'exact intranet'],
    ['^10\\.0\\.0\\.1$', 'exact 10.0.0.1'],
    ['^10\\.0\\.0\\.\\d+$', 'range 10.0.0.0-10.0.0.255'],
    ['^10\\.0\\.[0-9]{1,3}\\.\\d{1,3}$', 'range 10.0.0.0-10.0.255.255'],
    ['10.0.0.0/8', 'range 10.0.0.0/8'],
  ])('%j', ([source, conditions]) => {
    const outcome = readHostPattern(source);
    const isRange = conditions.startsWith('range');
    expect(outcome).toMatchObject({
      kind: 'hosts',
      isWhole: true,
      doubts: isRange ? [{ key: 'scope_doubt_range' }] : [],
    });
    const written =
      outcome.kind === 'hosts' ? outcome.conditions.map(({ kind, host }) => `${kind} ${host}`) : [];
    expect(written.toSorted().join(', ')).toBe(conditions);
  });
});

describe('readHostPattern holds to one owner', () => {
  it.for<[string, string, boolean]>([
    ['^example.com$', 'exact example.com', true],
    ['example\\.com', 'domain example.com', true],
    ['example\\.com$', 'domain example.com', true],
    ['.*example\\.com$', 'domain example.com', true],
    ['^example\\.com', 'exact example.com', true],
    ['example\\.com.*', 'domain example.com', true],
    ['^www\\.example\\..*$', 'any_suffix www.example', true],
    ['\\bexample\\.com\\b', 'domain example.com', true],
    ['.*app\\.example\\.com$', 'domain example.com', false],
    ['^[a-z]+\\.example\\.com$', 'domain example.com', false],
    ['^([a-z0-9-]+\\.)*example\\.com$', 'domain example.com', false],
    ['.*amazonaws\\.com$', 'domain amazonaws.com', true],
  ])('%j', ([source, condition, isNarrowed]) => {
    const outcome = readHostPattern(source);
    const written =
      outcome.kind === 'hosts' ? outcome.conditions.map(({ kind, host }) => `${kind} ${host}`) : [];
    expect(written).toEqual([condition]);
    expect(outcome).toMatchObject({ doubts: isNarrowed ? [{ key: 'scope_doubt_pattern_owner' }] : [] });
  });
});

it.for(['', '.*', '^.+$', 'localhost', '^example', 'internal', '.*\\.example\\..*', '(a+)+$', '(.*a){50}'])(
  'finds no domain in %j',
  (source) => {
    expect(readHostPattern(source)).toEqual({ kind: 'anybody' });
  },
);

it.for<[string, string, string | undefined]>([
  ['.*\\.com$', 'scope_refused_suffix', 'com'],
  ['.*\\.github\\.io$', 'scope_refused_suffix', 'github.io'],
  ['^.*\\.s3\\.amazonaws\\.com$', 'scope_refused_suffix', 's3.amazonaws.com'],
  ['^https://a\\.com', 'scope_refused_pattern_nobody', undefined],
  ['(?=a)\\.example\\.com', 'scope_refused_pattern_linear', undefined],
  ['^[abcdefghij]{3}\\.example\\.com$', 'scope_refused_pattern_size', undefined],
])('refuses %j', ([source, key, suffix]) => {
  expect(readHostPattern(source)).toMatchObject({
    kind: 'refused',
    reason: { key },
    ...(suffix && { suffix }),
  });
});

const piece = fc.constantFrom(
  'example\\.com',
  'acme\\.co\\.uk',
  'example.com',
  '(.*\\.)?',
  '.*\\.',
  '.*',
  '[a-z]+',
  '(www|api)\\.',
  'app',
  '\\.',
  '^',
  '$',
  '(^|\\.)',
  '(:\\d+)?',
  '\\b',
  '.',
  'com',
);
const source = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const host = fc.constantFrom(
  'example.com',
  'www.example.com',
  'api.www.example.com',
  'notexample.com',
  'app.example.com',
  'my-app.example.com',
  'example.com.evil.net',
  'acme.co.uk',
  'x.acme.co.uk',
  'evil.co.uk',
  'com',
  'evil.net',
  'wwwexample.com',
  'examplexcom.net',
  'x.com',
);

it('says what RE2 says within the owners that it names, and nothing beyond them', () => {
  fc.assert(
    fc.property(source, host, (written, name) => {
      const outcome = readHostPattern(written);
      fc.pre(outcome.kind === 'hosts');
      const isFound = RE2JS.compile(written).matcher(name).find();
      const isCovered = outcome.conditions.some((condition) => matchHost(condition, name, 'no') === 'covers');
      const isNear = outcome.conditions.some(
        ({ kind, host: owner }) => kind === 'any_suffix' || isAtOrBelow(name, owner),
      );
      const isRight =
        (!outcome.isWhole || !isCovered || isFound) &&
        (!isFound || outcome.doubts.length > 0 || isCovered) &&
        (!isCovered || isNear);
      expect([written, name, isRight]).toEqual([written, name, true]);
    }),
    { numRuns: 5000 },
  );
});
