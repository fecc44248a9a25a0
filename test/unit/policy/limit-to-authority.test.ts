import { describe, expect, it } from 'vitest';
import { parseProgrammeDocument } from '../../../lib/policy/parse-programme.ts';
import { decideScope } from '../../../lib/scope/decide/decide-scope.ts';
import type { ScopeList } from '../../../lib/scope/scope-list.ts';
import { minimalDocument } from './policy-fixtures.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

function discover(host: string | undefined, canonical: string, ...patterns: readonly string[]): ScopeList {
  return discoverAt(canonical, host, canonical, ...patterns);
}

function discoverAt(
  url: string,
  host: string | undefined,
  canonical: string,
  ...patterns: readonly string[]
): ScopeList {
  const web = patterns.map((pattern) => ({
    pattern: pattern.replace(/^!/, ''),
    state: pattern.startsWith('!') ? 'out' : 'in',
  }));
  const outcome = parseProgrammeDocument(
    { ...minimalDocument, canonical, scope: { precedence: 'out_overrides_in', web } },
    host === undefined ? undefined : { host, url },
  );
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.programme.scope;
}

const acme = 'https://acme.com/.well-known/cvd.json';
const blog = 'https://blog.acme.com/.well-known/cvd.json';
const provider = 'https://policies.provider.example/acme.json';

describe('a discovered document', () => {
  it.each([
    ['judges its canonical host', 'acme.com', acme, ['*.acme.com'], 'https://acme.com/', 'in'],
    [
      'keeps what it takes away from itself',
      'acme.com',
      acme,
      ['*.acme.com', '!*-x*'],
      'https://a-x.acme.com/',
      'out',
    ],
    [
      'and says it of nobody else',
      'acme.com',
      acme,
      ['*.acme.com', '!*-x*'],
      'https://a-x.evil.net/',
      'unknown',
    ],
    ['and what lies below it', 'acme.com', acme, ['*.acme.com'], 'https://a.b.acme.com/', 'in'],
    ['calls out what it does not list', 'acme.com', acme, ['acme.com'], 'https://x.acme.com/', 'out'],
    [
      'says nothing of strangers',
      'acme.com',
      acme,
      ['*.acme.com', 'bank.example'],
      'https://bank.example/',
      'unknown',
    ],
    ['nor lets them be out', 'acme.com', acme, ['!bank.example'], 'https://bank.example/', 'unknown'],
    [
      'nor unclear by a rule nobody can read',
      'acme.com',
      acme,
      ['a b bank.example'],
      'https://bank.example/',
      'unknown',
    ],
    [
      'a taken-over blog judges itself',
      'blog.acme.com',
      blog,
      ['*.acme.com'],
      'https://blog.acme.com/',
      'in',
    ],
    ['and hosts below', 'blog.acme.com', blog, ['*.acme.com'], 'https://a.blog.acme.com/', 'in'],
    ['and not its parent', 'blog.acme.com', blog, ['*.acme.com', 'acme.com'], 'https://acme.com/', 'unknown'],
    [
      'nor a neighbour it leaves unlisted',
      'blog.acme.com',
      blog,
      ['blog.acme.com'],
      'https://pay.acme.com/',
      'unknown',
    ],
    [
      'but one below itself is out',
      'blog.acme.com',
      blog,
      ['blog.acme.com'],
      'https://a.blog.acme.com/',
      'out',
    ],
    [
      'and so is its own host where it lists another',
      'blog.acme.com',
      blog,
      ['a.blog.acme.com'],
      'https://blog.acme.com/',
      'out',
    ],
    [
      'a delegated one calls the host that points out, if it lists others only',
      'shop.acme.com',
      provider,
      ['pay.acme.com'],
      'https://shop.acme.com/',
      'out',
    ],
    [
      'and nobody below it',
      'shop.acme.com',
      provider,
      ['pay.acme.com'],
      'https://a.shop.acme.com/',
      'unknown',
    ],
    [
      'a delegated one judges the host that points',
      'shop.acme.com',
      provider,
      ['*.acme.com'],
      'https://shop.acme.com/',
      'in',
    ],
    ['that host alone', 'shop.acme.com', provider, ['*.acme.com'], 'https://a.shop.acme.com/', 'unknown'],
    [
      'a parent of the canonical host that points',
      'acme.com',
      blog,
      ['*.acme.com'],
      'https://acme.com/',
      'in',
    ],
    ['leaves the host between alone', 'acme.com', blog, ['*.acme.com'], 'https://pay.acme.com/', 'unknown'],
    [
      'an out rule still wins where it may speak',
      'acme.com',
      acme,
      ['*.acme.com', '!pay.acme.com'],
      'https://pay.acme.com/',
      'out',
    ],
  ] as const)('%s', (_name, host, canonical, patterns, address, expected) => {
    expect(decideScope(address, [discover(host, canonical, ...patterns)], { now }).kind).toBe(expected);
  });

  it('does not speak for the address that it claims as its own, unless it lies there', () => {
    const list = discoverAt(
      'https://evil.example/cvd.json',
      'evil.example',
      acme,
      '*.acme.com',
      'evil.example',
    );
    expect(decideScope('https://acme.com/', [list], { now }).kind).toBe('unknown');
    expect(decideScope('https://pay.acme.com/', [list], { now }).kind).toBe('unknown');
    expect(decideScope('https://evil.example/', [list], { now }).kind).toBe('in');
  });

  it('keeps what it may not judge as refused, with the hosts it may', () => {
    const { rules, refusedRules } = discover('shop.acme.com', provider, 'bank.example');
    expect(rules).toEqual([]);
    expect(refusedRules).toMatchObject([
      {
        published: { pattern: 'bank.example' },
        reason: {
          key: 'policy_refused_authority_both',
          values: ['policies.provider.example', 'shop.acme.com'],
        },
        mentions: [],
      },
    ]);
  });

  it('is named after its host, whatever it calls itself', () => {
    const outcome = parseProgrammeDocument(minimalDocument, { host: 'shop.acme.com', url: acme });
    expect(outcome).toMatchObject({
      programme: { id: 'site-shop-acme-com', scope: { programmeId: 'site-shop-acme-com' } },
    });
  });
});

describe('a document that a person added', () => {
  it('judges every host that it lists, because the person vouches for it', () => {
    const list = discover(undefined, acme, 'bank.example');
    expect(decideScope('https://bank.example/', [list], { now }).kind).toBe('in');
  });
});
