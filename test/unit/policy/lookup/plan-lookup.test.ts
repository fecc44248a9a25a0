import { describe, expect, test } from 'vitest';
import { say } from '../../../../lib/base/text.ts';
import { planLookup } from '../../../../lib/policy/lookup/plan-lookup.ts';

const reach = { canReachThisComputer: false };

describe('planLookup', () => {
  test.each([
    ['https://acme.com/orders?x=1#y', 'https://acme.com'],
    ['http://acme.com/', 'https://acme.com'],
    ['http://acme.com:8080/', 'https://acme.com'],
    ['https://acme.com:8443/', 'https://acme.com:8443'],
    ['https://user:pw@acme.com/', 'https://acme.com'],
    ['https://8.8.8.8/', 'https://8.8.8.8'],
  ])('asks the site of %s at %s', (address, origin) => {
    const outcome = planLookup(address, reach);
    expect(outcome).toMatchObject({ kind: 'planned', plan: { origin } });
    expect(outcome.kind === 'planned' && outcome.plan.requests.map(({ url }) => url)).toEqual([
      `${origin}/.well-known/security.txt`,
      `${origin}/security.txt`,
      `${origin}/.well-known/cvd.json`,
    ]);
  });

  test.each([
    ['about:blank', 'no site to look up'],
    ['chrome://extensions', 'no site to look up'],
    ['file:///etc/passwd', 'no site to look up'],
    ['not an address', 'no site to look up'],
    ['http://localhost:3000/', 'this computer'],
    ['https://127.1/', 'this computer'],
    ['https://10.1.2.3/', 'private network'],
    ['https://printer/', 'private network'],
    ['https://nas.local/', 'private network'],
    ['https://[fe80::1]/', 'private network'],
    ['https://[::]/', 'private network'],
    ['https://100.64.0.1/', 'private network'],
  ])('refuses %s with a sentence', (address, words) => {
    const outcome = planLookup(address, reach);
    expect(outcome.kind === 'refused' ? say(outcome.reason) : outcome).toContain(words);
  });

  test('offers the switch for this computer alone, and then keeps scheme and port', () => {
    expect(planLookup('http://localhost:3000/', reach)).toMatchObject({ isThisComputer: true });
    expect(planLookup('https://10.1.2.3/', reach)).toMatchObject({ isThisComputer: false });
    expect(planLookup('http://localhost:3000/a', { canReachThisComputer: true })).toMatchObject({
      plan: { origin: 'http://localhost:3000' },
    });
    expect(planLookup('https://10.1.2.3/', { canReachThisComputer: true })).toMatchObject({
      kind: 'refused',
    });
  });
});
