import { describe, expect, it } from 'vitest';
import { answerCodes } from '../../../../lib/scope/compiled/answer-table.ts';
import { compileScopeIndex } from '../../../../lib/scope/compiled/build/compile-scope-index.ts';
import { decideKind } from '../../../../lib/scope/compiled/decide-kind.ts';
import { findAnswer } from '../../../../lib/scope/compiled/find-answer.ts';
import { coverPaths } from '../../../../lib/scope/compiled/site-memo.ts';
import { decideScope } from '../../../../lib/scope/decide/decide-scope.ts';
import type { ScopeList } from '../../../../lib/scope/scope-list.ts';
import { buildPlatform } from '../platform-fixtures.ts';
import { now } from './list-arbitrary.ts';

const list = buildPlatform({
  in: ['www.brand.*', '*.acme.com', '*mail.acme.net', '10.0.0.0/8', 'https://wide.acme.org/*/open'],
  out: ['/logout', '*staging*.acme.com'],
  unlisted: 'out',
});
const lists = [list];
const index = compileScopeIndex(lists, { seed: 11 });

const addresses = [
  'https://www.brand.de/',
  'https://www.brand.co.uk/logout',
  'https://www.acme.com/',
  'https://www.acme.com/logout',
  'https://www.acme.com/logout/now?x',
  'https://www.acme.com/logout#x',
  'https://www.acme.com/logoutx',
  'https://my-staging-1.acme.com/',
  'http://www.acme.com/logout',
  'https://www.acme.com:8443/logout',
  'https://user@www.acme.com/logout',
  'https://webmail.acme.net/',
  'https://web.acme.net/',
  'https://10.1.2.3/',
  'https://10.1.2.3/logout',
  'https://[::ffff:10.1.2.3]/',
  'wss://www.acme.com/logout',
  'https://wide.acme.org/x/open',
  'https://wide.acme.org/x/closed',
  'https://wide.acme.org/x%2fy/open',
];

describe('what is remembered of a site', () => {
  it.for(addresses)('is what the lists say, each time it is asked: %s', (address) => {
    const url = new URL(address);
    const { kind } = decideScope(url.href, lists, { now });
    expect([1, 2, 3].map(() => decideKind(url, index, now))).toEqual([kind, kind, kind]);
  });

  it('is not mixed up between pages, schemes, ports and hosts, in any order', () => {
    const fresh = compileScopeIndex(lists, { seed: 12 });
    for (const order of [addresses, addresses.toReversed(), addresses]) {
      for (const address of order) {
        const url = new URL(address);
        const { kind } = decideScope(url.href, lists, { now });
        expect([address, decideKind(url, fresh, now)]).toEqual([address, kind]);
      }
    }
  });

  it('is forgotten when a list expires', () => {
    const last = Date.parse('2030-01-01T00:00:00Z');
    const expiring: ScopeList[] = [{ ...list, expiresAt: '2030-01-01T00:00:00Z' }];
    const soon = compileScopeIndex(expiring, { seed: 13 });
    const url = new URL('https://www.brand.de/');
    expect(findAnswer(url.href, soon)).toBe(answerCodes.ask);
    const kinds = [last - 2, last - 1, last, last + 1].map((moment) => decideKind(url, soon, moment));
    expect(kinds).toEqual(['in', 'in', 'unknown', 'unknown']);
  });

  it('takes up no more room for any number of sites', () => {
    const small = compileScopeIndex(lists, { seed: 14 });
    for (let number = 0; number < 9000; number++) {
      expect(decideKind(new URL(`https://www.brand.de:${number + 1}/`), small, now)).toBe('in');
    }
    expect(small.siteMemo.sites.size).toBeLessThanOrEqual(4096);
    expect(decideKind(new URL('https://www.brand.de:1/logout'), small, now)).toBe('out');
  });

  it('tells pages apart by the longest path that covers them, and by those with stars', () => {
    const many = Array.from({ length: 500 }, (_unused, number) => `/apps/${number}`);
    const listed = buildPlatform({
      in: many.map((path) => `https://shop.acme.com${path}`),
      out: ['https://shop.acme.com/apps/7/admin'],
    });
    const large = compileScopeIndex([listed], { seed: 15 });
    for (const path of [
      '/apps/7',
      '/apps/7/admin/x',
      '/apps/77',
      '/apps/777',
      '/apps/7?/admin',
      '/apps/7/x',
    ]) {
      const url = new URL(`https://shop.acme.com${path}`);
      const { kind } = decideScope(url.href, [listed], { now });
      expect([1, 2, 3].map(() => [path, decideKind(url, large, now)])).toEqual(
        [1, 2, 3].map(() => [path, kind]),
      );
    }
  });

  it('finds the paths that cover an address', () => {
    const href = 'https://a.com/api/v1?next=/admin#/x';
    const start = 'https://a.com'.length;
    const paths = {
      literal: new Set(['/admin', '/api', '/ap', '/x']),
      lengths: [6, 4, 3, 2],
      starred: ['/x*', '/api/*'],
    };
    expect(coverPaths(paths, href, start)).toBe('2 /api');
    expect(coverPaths({ literal: new Set(), lengths: [], starred: [] }, href, start)).toBe('');
  });
});
