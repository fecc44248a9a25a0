import { describe, expect, it } from 'vitest';
import { compileScopeIndex } from '../../../lib/scope/compiled/build/compile-scope-index.ts';
import { findRelevantLists } from '../../../lib/scope/compiled/find-relevant-lists.ts';
import { explainScope } from '../../../lib/scope/decide/explain-scope.ts';
import { buildPlatform } from './platform-fixtures.ts';
import { buildList, inRule, now, outRule } from './scope-fixtures.ts';

// the popup explains from the compiled index, the command from the lists themselves
describe('an explanation from the compiled index', () => {
  const lists = [
    buildPlatform({
      in: ['*acme.com', 'shop.acme.com/cart', 'api-*.acme.com', 'www.acme.*', 'acme.com (only the API)'],
      out: ['shop.acme.com/admin', '*/private', 'everything else on shop.acme.com', '*.github.io'],
    }),
    { ...buildList({ web: [outRule('*.acme.com'), inRule('old.acme.com')] }), programmeName: 'Umbrella' },
    buildList({ web: [inRule('shop.acme.com')], expiresAt: '2020-01-01T00:00:00Z' }),
  ];
  const index = compileScopeIndex(lists, { seed: 7 });

  it.each([
    'https://acme.com/',
    'https://shop.acme.com/',
    'https://shop.acme.com/cart/1',
    'https://shop.acme.com/admin',
    'http://shop.acme.com:8080/private',
    'https://api-1.eu.acme.com/',
    'https://www.acme.co.uk/',
    'https://x.github.io/',
    'https://old.acme.com/',
    'https://elsewhere.org/',
    'about:blank',
  ])('of %s is that from the lists', (url) => {
    const expected = explainScope(url, lists, { now });
    expect(explainScope(url, findRelevantLists(url, index), { now })).toEqual(expected);
  });
});
