import { describe, expect, it } from 'vitest';
import { say } from '../../../../lib/base/text.ts';
import { decideScope } from '../../../../lib/scope/decide/decide-scope.ts';
import { explainScope, maxConsidered } from '../../../../lib/scope/decide/explain-scope.ts';
import type { ScopeList } from '../../../../lib/scope/scope-list.ts';
import { buildPlatform } from '../platform-fixtures.ts';
import { buildList, inRule, now, outRule } from '../scope-fixtures.ts';

function explain(url: string, ...lists: readonly ScopeList[]) {
  return explainScope(url, lists, { now });
}

/** What was considered, one line a rule. */
function listConsidered(url: string, ...lists: readonly ScopeList[]): readonly string[] {
  return explain(url, ...lists).considered.map(
    ({ programmeName, published, match }) =>
      `${programmeName}: ${published.state} ${published.pattern} ${match}`,
  );
}

describe('the rules that were considered', () => {
  it('stand in the order of their weight: what decides, what nearly did, the rest', () => {
    const list = buildPlatform({
      in: ['*.acme.com', 'shop.acme.com', 'shop.acme.com/cart', '*acme.com', 'other.com'],
      out: ['shop.acme.com/admin', '*.shop.acme.com', 'anything on shop.acme.com'],
    });
    expect(listConsidered('https://shop.acme.com/', list)).toEqual([
      'Acme: out anything on shop.acme.com refused',
      'Acme: in shop.acme.com covers',
      'Acme: in *.acme.com covers',
      'Acme: out *.shop.acme.com doubtful',
      'Acme: in *acme.com doubtful',
      'Acme: out shop.acme.com/admin near',
      'Acme: in shop.acme.com/cart near',
    ]);
  });

  it.each([
    { precedence: 'out_overrides_in', order: ['*.acme.com', 'a.acme.com'] },
    { precedence: 'explicit_order', order: ['a.acme.com', '*.acme.com'] },
  ] as const)('are weighed as the format weighs them: $precedence', ({ precedence, order }) => {
    const list = buildList({ precedence, web: [outRule('*.acme.com'), inRule('a.acme.com')] });
    const patterns = explain('https://a.acme.com/', list).considered.map(
      ({ published }) => published.pattern,
    );
    expect(patterns).toEqual(order);
  });

  it('come from every list, each with its programme, those of an expired list last', () => {
    const old = {
      ...buildList({ web: [inRule('a.acme.com')] }),
      programmeName: 'Old',
      expiresAt: '2020-01-01T00:00:00Z',
    };
    const umbrella = { ...buildList({ web: [outRule('a.acme.com')] }), programmeName: 'Umbrella' };
    const acme = buildList({ web: [inRule('*.acme.com')] });
    expect(listConsidered('https://a.acme.com/', old, umbrella, acme)).toEqual([
      'Acme: in *.acme.com covers',
      'Umbrella: out a.acme.com covers',
      'Old: in a.acme.com covers',
    ]);
    expect(explain('https://a.acme.com/', old).considered).toMatchObject([{ isListExpired: true }]);
  });

  it('say their doubts, and why one could not be read', () => {
    const list = buildPlatform({ in: ['*acme.com'], out: ['*.github.io'] });
    expect(explain('https://acme.com/', list).considered[0]?.doubts.map(say)).toEqual([
      'Its star touches a name, so it can be read in more than one way. What it covers is unclear.',
    ]);
    expect(explain('https://x.github.io/', list).considered[0]).toMatchObject({
      match: 'refused',
      doubts: [{ key: 'scope_refused_suffix' }],
    });
  });

  it('name one string once, however many rules it stands for', () => {
    expect(
      listConsidered('https://www.acme.com/', buildPlatform({ in: ['*acme.com, *.acme.com'] })),
    ).toHaveLength(1);
  });

  it('are bounded, and the rest is counted', () => {
    const paths = Array.from({ length: 3000 }, (_unused, index) => inRule(`acme.com/${index}`));
    const { considered, moreCount } = explain(
      'https://acme.com/x',
      buildList({ web: [outRule('acme.com'), ...paths] }),
    );
    expect(considered).toHaveLength(maxConsidered);
    expect(considered[0]?.published.state).toBe('out');
    expect(moreCount).toBe(3001 - maxConsidered);
  });

  it('leave out a path on every host where nothing puts the host in', () => {
    const list = buildPlatform({ in: ['acme.com'], out: ['*/admin'] });
    expect(listConsidered('https://other.com/admin', list)).toEqual([]);
    expect(listConsidered('https://acme.com/admin', list)).toEqual([
      'Acme: out */admin covers',
      'Acme: in acme.com covers',
    ]);
  });
});

describe('an explanation', () => {
  const list = buildPlatform({ in: ['*.acme.com', '10.1.0.0/16'], out: ['hr.acme.com'] });

  it.each([
    'https://a.acme.com/',
    'https://hr.acme.com/',
    'https://acme.com/',
    'https://x.org/',
    'about:blank',
    '',
  ])('has the very verdict on %s', (url) =>
    expect(explain(url, list).verdict).toEqual(decideScope(url, [list], { now })),
  );

  it('says that ranges match addresses only, where the address is a name', () => {
    expect(explain('https://a.acme.com/', list).notes.map(say)).toEqual([
      'Acme also lists ranges of IP addresses; ranges match addresses only, never a name such as a.acme.com.',
    ]);
    expect(explain('https://10.1.2.3/', list)).toMatchObject({ verdict: { kind: 'in' }, notes: [] });
    expect(explain('https://a.acme.com/', buildPlatform({ in: ['*.acme.com'] })).notes).toEqual([]);
    // a programme that has nothing to say of the name is no reason to wonder
    expect(explain('https://x.org/', list).notes).toEqual([]);
  });

  it('of what is no web address has no rules', () => {
    expect(explain('javascript:alert(1)', list)).toMatchObject({ considered: [], moreCount: 0, notes: [] });
  });
});
