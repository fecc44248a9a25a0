import { describe, expect, it } from 'vitest';
import { say } from '../../../../lib/base/text.ts';
import type { DecidingRule } from '../../../../lib/scope/verdict.ts';
import { buildList, inRule, judge, outRule } from '../scope-fixtures.ts';

interface PrecedenceCase {
  readonly about: string;
  readonly rules: readonly DecidingRule[];
  readonly kind: string;
  readonly rule: string;
  readonly runnerUp?: string;
}

const url = 'https://app.acme.com/api/v1';

describe('out_overrides_in', () => {
  it.each<PrecedenceCase>([
    {
      about: 'an out host under an in wildcard',
      rules: [inRule('*.acme.com'), outRule('app.acme.com')],
      kind: 'out',
      rule: 'app.acme.com',
      runnerUp: '*.acme.com',
    },
    {
      about: 'an in host under an out wildcard',
      rules: [outRule('*.acme.com'), inRule('app.acme.com')],
      kind: 'out',
      rule: '*.acme.com',
      runnerUp: 'app.acme.com',
    },
    {
      about: 'an out path on an in host',
      rules: [inRule('app.acme.com'), outRule('app.acme.com/api')],
      kind: 'out',
      rule: 'app.acme.com/api',
      runnerUp: 'app.acme.com',
    },
    {
      about: 'another out path, which nearly decided',
      rules: [inRule('app.acme.com'), outRule('app.acme.com/admin')],
      kind: 'in',
      rule: 'app.acme.com',
      runnerUp: 'app.acme.com/admin',
    },
    {
      about: 'several in rules: the most specific is named',
      rules: [
        inRule('app.acme.com'),
        inRule('*.acme.com'),
        inRule('app.acme.com/api'),
        inRule('*.app.acme.com'),
      ],
      kind: 'in',
      rule: 'app.acme.com/api',
    },
    {
      about: 'the same rule in both lists',
      rules: [outRule('app.acme.com'), inRule('app.acme.com')],
      kind: 'out',
      rule: 'app.acme.com',
      runnerUp: 'app.acme.com',
    },
  ])('$about: $kind', ({ rules, kind, rule, runnerUp }) => {
    const verdict = judge(url, buildList({ web: rules }));
    expect(verdict).toMatchObject({ kind, rule: { pattern: rule } });
    expect(verdict.runnerUp?.pattern).toBe(runnerUp);
  });
});

describe('explicit_order', () => {
  it.each<PrecedenceCase>([
    {
      about: 'the last match includes',
      rules: [outRule('*.acme.com'), inRule('app.acme.com')],
      kind: 'in',
      rule: 'app.acme.com',
      runnerUp: '*.acme.com',
    },
    {
      about: 'the last match excludes, however wide',
      rules: [inRule('app.acme.com'), outRule('*.acme.com')],
      kind: 'out',
      rule: '*.acme.com',
      runnerUp: 'app.acme.com',
    },
    {
      about: 'a later rule about another path does not match',
      rules: [inRule('app.acme.com'), outRule('app.acme.com/admin')],
      kind: 'in',
      rule: 'app.acme.com',
    },
    {
      about: 'a refused rule whose place in the order is unknown',
      rules: [outRule('app.acme.com'), inRule('app.acme.com, please')],
      kind: 'unclear',
      rule: 'app.acme.com, please',
      runnerUp: 'app.acme.com',
    },
  ])('$about: $kind', ({ rules, kind, rule, runnerUp }) => {
    const verdict = judge(url, buildList({ precedence: 'explicit_order', web: rules }));
    expect(verdict).toMatchObject({ kind, rule: { pattern: rule } });
    expect(verdict.runnerUp?.pattern).toBe(runnerUp);
  });
});

describe('a wildcard of a format that is silent about the apex', () => {
  it.each([
    { about: 'alone', rules: [inRule('*.acme.com')], kind: 'unclear' },
    { about: 'beside the apex itself', rules: [inRule('*.acme.com'), inRule('acme.com')], kind: 'in' },
    {
      about: 'excluding, beside the apex',
      rules: [outRule('*.acme.com'), inRule('acme.com')],
      kind: 'unclear',
    },
    { about: 'beside an excluded apex', rules: [inRule('*.acme.com'), outRule('acme.com')], kind: 'out' },
  ])('$about: $kind', ({ rules, kind }) => {
    const list = { ...buildList({ web: rules }), wildcardCoversApex: 'unclear' } as const;
    expect(judge('https://acme.com/', list).kind).toBe(kind);
  });
});

it('names the nearest rule where nothing is listed for a host', () => {
  const list = buildList({
    web: [inRule('other.example'), inRule('app.acme.com/api'), inRule('www.acme.com')],
  });
  expect(judge('https://app.acme.com/', list).runnerUp?.pattern).toBe('app.acme.com/api');
  expect(judge('https://hr.acme.com/', list).runnerUp?.pattern).toBe('app.acme.com/api');
  expect(judge('https://unrelated.net/', list).runnerUp).toBeUndefined();
});

it.each([
  [
    'another page of a listed host',
    'acme.com/api',
    'https://acme.com/blog',
    'Acme lists acme.com/api, which is not about this scheme, port or path, and by its rules what is not listed is out of scope.',
  ],
  [
    'another scheme',
    'https://acme.com',
    'http://acme.com/',
    'Acme lists https://acme.com, which is not about this scheme, port or path, and by its rules what is not listed is out of scope.',
  ],
  [
    'another host',
    'acme.com',
    'https://b.acme.com/',
    'Acme does not list b.acme.com, and by its rules what is not listed is out of scope.',
  ],
])('does not deny that it lists a host: %s', (_about, pattern, address, sentence) => {
  const verdict = judge(address, buildList({ web: [inRule(pattern)] }));
  expect([verdict.kind, say(verdict.reason)]).toEqual(['out', sentence]);
});
