import { describe, expect, it } from 'vitest';
import { buildV1ScopeList } from '../../../../lib/policy/draft-v1/build-v1-scope-list.ts';
import { draftDocumentSchema } from '../../../../lib/policy/draft-v1/draft-document.ts';
import { decideList } from '../../../../lib/scope/decide/decide-list.ts';
import { parseTarget } from '../../../../lib/scope/decide/parse-target.ts';
import type { ScopeList } from '../../../../lib/scope/scope-list.ts';
import { draftPolicy, withWeb } from './draft-fixtures.ts';

function build(policy: object, discoveryHost?: string): ScopeList {
  const document = draftDocumentSchema.parse(policy);
  return buildV1ScopeList({ programmeId: 'acme', programmeName: 'Acme', document, discoveryHost });
}

function decide(list: ScopeList, address: string): string {
  const outcome = parseTarget(address);
  if (outcome.kind === 'other') return outcome.kind;
  const decision = decideList(list, outcome.target);
  return decision.kind === 'ruled' ? decision.rule.published.state : decision.kind;
}

describe('buildV1ScopeList', () => {
  it('keeps the dates of the policy', () => {
    expect(build(draftPolicy)).toMatchObject({
      updatedOn: '2026-08-29',
      expiresAt: '2027-02-28T08:00:00.000Z',
      precedence: 'out_overrides_in',
    });
  });

  it.each([
    ['https://acme.com/', 'in'],
    ['https://api.acme.com/', 'in'],
    ['http://acme.com/', 'silent'],
    ['https://acme.com:8443/', 'silent'],
    ['https://notacme.com/', 'silent'],
  ])('judges %s: %s', (address, expected) => {
    expect(decide(build(draftPolicy), address)).toBe(expected);
  });

  it.each([
    ['https://acme.com/', 'in'],
    ['https://api.acme.com/', 'silent'],
  ])('judges by a policy discovered on acme.com %s: %s', (address, expected) => {
    expect(decide(build(draftPolicy, 'acme.com'), address)).toBe(expected);
  });

  it('keeps what a policy says of strangers as refused, and lets it judge nobody', () => {
    const list = build(
      withWeb({ host: 'bank.example' }, { id: 'o', state: 'out', host: 'acme.com' }),
      'acme.com',
    );
    expect(list.refusedRules).toMatchObject([
      { published: { pattern: 'https://*.bank.example', state: 'in' }, mentions: [] },
    ]);
    expect(decide(list, 'https://bank.example/')).toBe('silent');
    expect(decide(list, 'https://acme.com/')).toBe('out');
  });

  it.each([
    ['/api', 'https://acme.com/api/v1', 'in'],
    ['/api', 'https://acme.com/apix', 'silent'],
    ['/api', 'https://acme.com/api/%2e%2e/admin', 'silent'],
    ['/api/', 'https://acme.com/api/v1', 'in'],
    ['/api/', 'https://acme.com/api', 'silent'],
    ['/%7Euser', 'https://acme.com/%7euser', 'in'],
    ['/%7euser', 'https://acme.com/%7Euser/a', 'in'],
    ['/a*', 'https://acme.com/axe', 'refused'],
    ['/a/%2e%2e', 'https://acme.com/', 'refused'],
  ])('reads the prefix %s for %s: %s', (prefix, address, expected) => {
    expect(decide(build(withWeb({ path_prefix: prefix })), address)).toBe(expected);
  });

  it('makes a rule for each scheme and port', () => {
    const list = build(withWeb({ schemes: ['http', 'https'], ports: [8080, 8443] }));
    expect(list.rules.map(({ scheme, port }) => `${scheme ?? ''} ${port ?? ''}`)).toEqual([
      'http 8080',
      'http 8443',
      'https 8080',
      'https 8443',
    ]);
    expect(list.rules[0]?.published.pattern).toBe('*.acme.com:8080,8443');
  });

  it('keeps what is more than it can hold as refused, so that it makes its host unclear', () => {
    const ports = Array.from({ length: 100 }, (_, index) => index + 1);
    const entries = Array.from({ length: 501 }, (_, index) => ({
      id: `e${index}`,
      host: `h${index}.acme.com`,
    }));
    const list = build(withWeb(...entries.map((entry) => ({ ...entry, ports, schemes: ['http', 'https'] }))));
    expect(list.rules).toHaveLength(100_000);
    expect(list.refusedRules).toMatchObject([
      { reason: { key: 'scope_refused_surplus' }, mentions: ['h500.acme.com'] },
    ]);
    expect(decide(list, 'http://h500.acme.com:7/')).toBe('refused');
  });

  it('never lets subdomains of a public suffix colour strangers', () => {
    const list = build(withWeb({ host: 'github.io' }));
    expect(list.rules).toEqual([]);
    expect(list.refusedRules).toMatchObject([
      { reason: { key: 'scope_refused_suffix' }, suffix: 'github.io' },
    ]);
    expect(decide(list, 'https://stranger.github.io/')).toBe('silent');
  });
});
