import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerCodes } from '../../../../lib/scope/compiled/answer-table.ts';
import { compileScopeIndex } from '../../../../lib/scope/compiled/build/compile-scope-index.ts';
import { decideKind } from '../../../../lib/scope/compiled/decide-kind.ts';
import { findAnswer } from '../../../../lib/scope/compiled/find-answer.ts';
import { decideScope } from '../../../../lib/scope/decide/decide-scope.ts';
import type { ScopeList } from '../../../../lib/scope/scope-list.ts';
import { buildPlatform } from '../platform-fixtures.ts';
import { hostName, now, pageAddress, scopeList } from './list-arbitrary.ts';

// thousands of cases on a machine that may be busy
vi.setConfig({ testTimeout: 30_000 });

/** Lists that never expire, or always have: their answers hold at any moment. */
const lastingList: fc.Arbitrary<ScopeList> = scopeList.map(({ expiresAt, ...list }) =>
  expiresAt === 'one day' ? { ...list, expiresAt } : list,
);

const plainAddress = fc
  .tuple(
    fc.constantFrom('https://', 'https://', 'http://'),
    fc.constantFrom('', '', 'x.', 'x.y.', 'www.', 'api-1.', 'a.b.c.d.e.f.g.', '-x.', 'x-.', 'x_.', '1.'),
    hostName,
    fc.constantFrom('/', '/api', '/api/v1?x=1', '/apix', '/x.php#y', '/api/', '/API', ':443/', ':80/', './'),
  )
  .map((parts) => parts.join(''));

describe('the answers that are worked out when an index is compiled', () => {
  it('are those of the lists, the first time and once more', () => {
    fc.assert(
      fc.property(
        fc.array(lastingList, { maxLength: 3 }),
        fc.array(fc.oneof(plainAddress, pageAddress), { minLength: 1, maxLength: 20 }),
        fc.integer(),
        (lists, addresses, seed) => {
          const index = compileScopeIndex(lists, { seed });
          const urls = addresses.flatMap((address) => (URL.canParse(address) ? [new URL(address)] : []));
          for (const url of [...urls, ...urls]) {
            const expected = decideScope(url.href, lists, { now }).kind;
            expect([url.href, decideKind(url, index, now)]).toEqual([url.href, expected]);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  const list = buildPlatform({
    in: ['acme.com', '*.app.acme.com', 'https://shop.acme.com/api', 'api-*.acme.net', 'www.brand.*'],
    out: ['blog.acme.com', 'https://shop.acme.com/api/private'],
    unlisted: 'out',
  });
  const index = compileScopeIndex([list], { seed: 7 });

  it.for([
    ['https://acme.com/', 'in'],
    ['https://x.y.app.acme.com/', 'in'],
    ['https://blog.acme.com/', 'out'],
    ['https://other.acme.com/', 'out'],
    ['https://evil.com/', 'unknown'],
    ['https://acme.com.evil.com/', 'unknown'],
    ['https://notacme.com/', 'unknown'],
    ['https://shop.acme.com/api/v1', 'in'],
    ['https://shop.acme.com/apix', 'out'],
    ['https://shop.acme.com/api?x', 'in'],
    ['https://web.acme.net/', 'out'],
    ['https://shop.acme.com/api/private/x', 'out'],
  ] as const)('need no rule for %s: %s', ([address, kind]) => {
    expect(findAnswer(new URL(address).href, index)).toBe(answerCodes[kind]);
  });

  it.for([
    'https://acme.com:8443/',
    'https://user@acme.com/',
    'https://acme.com./',
    'https://x_.acme.com/',
    'https://-x.acme.com/',
    `https://${'a'.repeat(64)}.acme.com/`,
    `https://${'a.'.repeat(20)}acme.com/`,
    'https://10.0.0.1/',
    'https://[2001:db8::1]/',
    'wss://acme.com/',
    'hxxps://acme.com/',
    'https://api-1.acme.net/',
    'https://www.brand.de/',
  ])('leave to the rules what takes more than a name: %s', (address) => {
    expect(findAnswer(new URL(address).href, index)).toBe(answerCodes.ask);
  });

  it('hold until the first list expires', () => {
    const lists = [{ ...list, expiresAt: '2030-01-01T00:00:00Z' }];
    const expiring = compileScopeIndex(lists, { seed: 7 });
    const url = new URL('https://acme.com/');
    const last = Date.parse('2030-01-01T00:00:00Z');
    const moments = [last - 1, last, last + 1];
    expect(moments.map((moment) => decideKind(url, expiring, moment))).toEqual(['in', 'unknown', 'unknown']);
  });
});
