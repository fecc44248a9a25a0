import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareScope, type ScopeComparison } from '../../../../lib/policy/subscription/compare-scope.ts';
import { buildPlatformList } from '../../../../lib/scope/import/build-platform-list.ts';
import type { ScopeList } from '../../../../lib/scope/scope-list.ts';
import { buildPlatform } from '../../scope/platform-fixtures.ts';
import { buildList, inRule, judge, outRule } from '../../scope/scope-fixtures.ts';

type Rules = { readonly in?: readonly string[]; readonly out?: readonly string[] };

const precedences = ['out_overrides_in', 'explicit_order', 'most_specific', 'any_exclude_wins'] as const;

function build(precedence: ScopeList['precedence'], rules: Rules): ScopeList {
  if (precedence === 'most_specific') return buildPlatform({ in: rules.in ?? [], out: rules.out ?? [] });
  const web = [...(rules.in ?? []).map(inRule), ...(rules.out ?? []).map(outRule)];
  return buildList({ precedence, web });
}

function isWidened({ nowIn, noLongerOut, isReadOtherwise }: ScopeComparison): boolean {
  return nowIn.length > 0 || noLongerOut.length > 0 || isReadOtherwise;
}

function list(rules: readonly { readonly pattern: string }[]): readonly string[] {
  return rules.map(({ pattern }) => pattern);
}

interface Row {
  readonly what: string;
  readonly before: Rules;
  readonly after: Rules;
  readonly nowIn?: readonly string[];
  readonly noLongerOut?: readonly string[];
}

const rows: readonly Row[] = [
  { what: 'the same list', before: { in: ['a.com'] }, after: { in: ['a.com'] } },
  { what: 'a rule less', before: { in: ['a.com', 'b.com'] }, after: { in: ['a.com'] } },
  { what: 'an exclusion more', before: { in: ['*.a.com'] }, after: { in: ['*.a.com'], out: ['x.a.com'] } },
  { what: 'an exact host for its wildcard', before: { in: ['*.a.com'] }, after: { in: ['x.a.com'] } },
  { what: 'a deeper wildcard', before: { in: ['*.a.com'] }, after: { in: ['*.x.a.com'] } },
  { what: 'a path of the host', before: { in: ['a.com'] }, after: { in: ['a.com/api'] } },
  { what: 'a deeper path', before: { in: ['a.com/api'] }, after: { in: ['a.com/api/v1'] } },
  { what: 'one scheme', before: { in: ['a.com'] }, after: { in: ['https://a.com'] } },
  { what: 'one port', before: { in: ['a.com'] }, after: { in: ['a.com:8443'] } },
  { what: 'a new host', before: { in: ['a.com'] }, after: { in: ['a.com', 'b.com'] }, nowIn: ['b.com'] },
  {
    what: 'a wildcard for a host',
    before: { in: ['x.a.com'] },
    after: { in: ['*.a.com'] },
    nowIn: ['*.a.com'],
  },
  { what: 'a wider wildcard', before: { in: ['*.x.a.com'] }, after: { in: ['*.a.com'] }, nowIn: ['*.a.com'] },
  { what: 'a host for its path', before: { in: ['a.com/api'] }, after: { in: ['a.com'] }, nowIn: ['a.com'] },
  {
    what: 'a path beside it',
    before: { in: ['a.com/api'] },
    after: { in: ['a.com/apix'] },
    nowIn: ['a.com/apix'],
  },
  { what: 'another port', before: { in: ['a.com:1'] }, after: { in: ['a.com:2'] }, nowIn: ['a.com:2'] },
  {
    what: 'http beside https',
    before: { in: ['https://a.com'] },
    after: { in: ['a.com'] },
    nowIn: ['a.com'],
  },
  {
    what: 'a look-alike of another domain',
    before: { in: ['*.a.com'] },
    after: { in: ['*.a.com', 'xa.com', 'a.com.evil.net'] },
    nowIn: ['xa.com', 'a.com.evil.net'],
  },
  {
    what: 'an exclusion less',
    before: { in: ['*.a.com'], out: ['x.a.com'] },
    after: { in: ['*.a.com'] },
    noLongerOut: ['x.a.com'],
  },
  {
    what: 'a narrower exclusion',
    before: { in: ['*.a.com'], out: ['x.a.com'] },
    after: { in: ['*.a.com'], out: ['x.a.com/api'] },
    noLongerOut: ['x.a.com'],
  },
  {
    what: 'an exclusion that can no longer be read',
    before: { in: ['*.a.com'], out: ['x.a.com'] },
    after: { in: ['*.a.com'], out: ['the staging hosts'] },
    noLongerOut: ['x.a.com'],
  },
  {
    what: 'an exclusion in words less',
    before: { in: ['*.a.com'], out: ['the staging hosts'] },
    after: { in: ['*.a.com'] },
    noLongerOut: ['the staging hosts'],
  },
];

describe.each(precedences)('a list by %s', (precedence) => {
  test.each(rows)('with $what', ({ before, after, nowIn = [], noLongerOut = [] }) => {
    const comparison = compareScope(build(precedence, before), build(precedence, after));
    expect(list(comparison.nowIn)).toEqual(nowIn);
    expect(list(comparison.noLongerOut)).toEqual(noLongerOut);
    expect(comparison.isReadOtherwise).toBe(false);
  });
});

test('a wider exclusion replaces a narrower one only where an exclusion always wins', () => {
  const before = { in: ['*.a.com'], out: ['x.a.com'] };
  const after = { in: ['*.a.com'], out: ['*.x.a.com'] };
  expect(isWidened(compareScope(build('out_overrides_in', before), build('out_overrides_in', after)))).toBe(
    false,
  );
  expect(isWidened(compareScope(build('most_specific', before), build('most_specific', after)))).toBe(true);
});

test('a narrower inclusion is harmless until it would win over an exclusion', () => {
  const before = { in: ['*.a.com'], out: ['*.x.a.com'] };
  const after = { in: ['*.a.com', 'y.x.a.com'], out: ['*.x.a.com'] };
  expect(isWidened(compareScope(build('out_overrides_in', before), build('out_overrides_in', after)))).toBe(
    false,
  );
  expect(list(compareScope(build('most_specific', before), build('most_specific', after)).nowIn)).toEqual([
    'y.x.a.com',
  ]);
});

test('another precedence is another meaning', () => {
  const web = [inRule('a.com'), outRule('a.com/x')];
  const before = buildList({ precedence: 'out_overrides_in', web });
  expect(compareScope(before, buildList({ precedence: 'explicit_order', web })).isReadOtherwise).toBe(true);
});

test('another order is another meaning where the last rule wins', () => {
  const web = [inRule('*.a.com'), outRule('x.a.com')];
  const before = buildList({ precedence: 'explicit_order', web });
  const after = buildList({ precedence: 'explicit_order', web: web.toReversed() });
  expect(compareScope(before, after).isReadOtherwise).toBe(true);
});

test('a list that came to be narrower says by how many rules', () => {
  const before = build('out_overrides_in', { in: ['a.com', 'b.com'] });
  const after = build('out_overrides_in', { in: ['a.com'], out: ['a.com/x'] });
  expect(compareScope(before, after).narrowedCount).toBe(2);
});

function nameHosts(prefix: string): readonly string[] {
  return Array.from({ length: 20_000 }, (_each, index) => `${prefix}${index}.a.com`);
}

// 20,000 rules against 20,000 others: more pairs than are compared, so the rest counts as new
test('a list with nothing in common is compared within bounds, and carefully', () => {
  const before = build('out_overrides_in', { in: nameHosts('x') });
  const after = build('out_overrides_in', { in: [...nameHosts('y'), 'x1.a.com/deep'] });
  expect(compareScope(before, after).nowIn).toHaveLength(20_001);
});

interface WrittenRule {
  readonly pattern: string;
  readonly isIn: boolean;
}

const host = fc.constantFrom('a.com', 'x.a.com', 'y.a.com', 'z.x.a.com', 'b.com', 'a.co.uk');
const star = fc.constantFrom('', '', '*.', '*', 'x*.', '*-1.');
const scheme = fc.constantFrom('', '', '', 'https://', 'http://');
const page = fc.constantFrom('', '', ':8443', '/p', '/p/q', '/p*', '/*/q', '/p*q/r');
const oddPattern = fc.constantFrom('a.*', '*.a.*', '*/p', 'All of a.com', 'x.a.com or others', '10.0.0.0/8');
const plainPattern = fc.tuple(scheme, star, host, page).map((parts) => parts.join(''));
const writtenRule = fc.record({
  pattern: fc.oneof({ weight: 9, arbitrary: plainPattern }, { weight: 1, arbitrary: oddPattern }),
  isIn: fc.boolean(),
});
const edit = fc.record({
  at: fc.nat(6),
  kind: fc.constantFrom('add', 'remove', 'flip', 'move'),
  rule: writtenRule,
});

function applyEdit(
  rules: readonly WrittenRule[],
  { at, kind, rule }: typeof edit extends fc.Arbitrary<infer E> ? E : never,
) {
  const found = rules[at];
  switch (kind) {
    case 'add':
      return rules.toSpliced(at, 0, rule);
    case 'remove':
      return rules.toSpliced(at, 1);
    case 'flip':
      return found ? rules.with(at, { ...found, isIn: !found.isIn }) : rules;
    case 'move':
      return found ? [found, ...rules.toSpliced(at, 1)] : rules;
    default:
      return kind satisfies never;
  }
}

/** The platforms' reading of strings knows doubts, globs and refusals; the precedence is put on top. */
function buildMixed(
  meaning: Pick<ScopeList, 'precedence' | 'wildcardCoversApex'>,
  rules: readonly WrittenRule[],
): ScopeList {
  const { list: read } = buildPlatformList({
    format: 'hackerone',
    handle: 'acme',
    name: 'Acme',
    unlisted: 'unknown',
    rules: rules.map(({ pattern, isIn }) => ({ pattern, state: isIn ? 'in' : 'out', asset: 'web' })),
  });
  return { ...read, ...meaning };
}

/** Every address of a little world, so that a difference anywhere is found. */
const everyAddress = ['https', 'http'].flatMap((start) =>
  [
    'a.com',
    'x.a.com',
    'xx.a.com',
    'ya.com',
    'y.a.com',
    'k-1.x.a.com',
    'z.x.a.com',
    'b.com',
    'a.co.uk',
    '10.1.2.3',
  ]
    .flatMap((name) => [name, `${name}:8443`])
    .flatMap((name) => ['', 'p', 'p/q', 'pq', 'pxq/r', 'o/q'].map((path) => `${start}://${name}/${path}`)),
);

describe.each(precedences)('by %s', (precedence) => {
  it.each(['yes', 'no', 'unclear'] as const)(
    'finds everything that an update puts in scope, where a star covers the apex: %s',
    (wildcardCoversApex) => {
      const meaning = { precedence, wildcardCoversApex };
      let quietCount = 0;
      fc.assert(
        fc.property(
          fc.array(writtenRule, { maxLength: 5 }),
          fc.array(edit, { minLength: 1, maxLength: 3 }),
          (rules, edits) => {
            const before = buildMixed(meaning, rules);
            const after = buildMixed(meaning, edits.reduce(applyEdit, rules));
            if (isWidened(compareScope(before, after))) return;
            quietCount += 1;
            const nowIn = everyAddress.filter(
              (url) => judge(url, after).kind === 'in' && judge(url, before).kind !== 'in',
            );
            expect(nowIn).toEqual([]);
          },
        ),
        { numRuns: 400 },
      );
      // or the property says nothing
      expect(quietCount).toBeGreaterThan(100);
    },
  );
});
