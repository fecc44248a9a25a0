import { describe, expect, it } from 'vitest';
import { compileScopeIndex } from '../../../../lib/scope/compiled/build/compile-scope-index.ts';
import { decideKind } from '../../../../lib/scope/compiled/decide-kind.ts';
import { parseRule } from '../../../../lib/scope/rule/parse-rule.ts';
import { buildPlatform } from '../platform-fixtures.ts';
import { buildList, inRule, judge, now, outRule } from '../scope-fixtures.ts';

// an exclusion must not be lost because nobody's name holds it: it takes away from what other rules put in
describe('an exclusion that names no owner', () => {
  it.for<[string, string, string, 'in' | 'out' | 'unclear']>([
    ['*.acme.*', '*staging*.acme.*', 'https://staging.acme.co.uk/', 'out'],
    ['*.acme.*', '*staging*.acme.*', 'https://my-staging-2.acme.de/', 'out'],
    ['*.acme.*', '*staging*.acme.*', 'https://a.staging.acme.de/', 'unclear'],
    ['*.acme.*', '*staging*.acme.*', 'https://www.acme.co.uk/', 'in'],
    ['*.acme.*', 'cdn*.acme.*', 'https://cdn1.acme.fr/', 'out'],
    ['*.acme.*', 'cdn*.acme.*', 'https://x.acme.fr/', 'in'],
    ['*.shop.acme.com', '*dev*.acme.*', 'https://x-dev.shop.acme.com/', 'unclear'],
    ['staging.acme.com', '*staging*.acme.*', 'https://staging.acme.com/', 'in'],
    ['*.acme.com', 'promo.*.*', 'https://promo.acme.com/', 'out'],
    ['*.acme.com', 'promo.*.*', 'https://promotion.acme.com/', 'in'],
    ['*.acme.com', 'promo.*', 'https://promo.acme.com/', 'out'],
    ['*.acme.com', '*.promo.*', 'https://x.promo.acme.com/', 'out'],
    ['*.acme.com', '*-staging*', 'https://a-staging.acme.com/', 'out'],
    ['*.acme.com', '*-staging*', 'https://staging.acme.com/', 'in'],
    ['*.acme.com', '*test*', 'https://mytests.acme.com/', 'out'],
    ['*.acme.com', 'cdn*', 'https://cdn7.acme.com/', 'out'],
    ['*.acme.com', '*.dev*', 'https://x.dev-1.acme.com/', 'out'],
    ['a-staging.acme.com', '*-staging*', 'https://a-staging.acme.com/', 'in'],
    ['my-acme.com', '*-acme.com', 'https://my-acme.com/', 'in'],
    ['*.my-acme.com', '*-acme.com', 'https://x.my-acme.com/', 'out'],
    ['*.acme.com', '.*stage.*', 'https://prestage.acme.com/', 'out'],
    ['*.acme.com', '.*stage.*', 'https://www.acme.com/', 'in'],
    ['stage.acme.com', '.*stage.*', 'https://stage.acme.com/', 'in'],
    ['*.acme.com', '^pre-.+$', 'https://pre-1.acme.com/', 'out'],
    ['*.acme.com', '^pre-.+$', 'https://x.pre-1.acme.com/', 'in'],
    ['acme.com', '/self-service-*', 'https://acme.com/self-service-1/x', 'out'],
    ['acme.com', '/self-service-*', 'https://acme.com/x/self-service-1', 'in'],
    ['acme.com', 'Requests to `/ads/serve`, and `/ads/click/*`', 'https://acme.com/ads/serve', 'unclear'],
    ['acme.com', 'Requests to `/ads/serve`, and `/ads/click/*`', 'https://acme.com/ads/click/1', 'unclear'],
    ['acme.com', 'Requests to `/ads/serve`, and `/ads/click/*`', 'https://acme.com/ads', 'in'],
    ['acme.com', 'Any domain with the pattern */forms/old/*', 'https://acme.com/a/forms/old/1', 'unclear'],
    ['*.acme.cn', 'All .cn domains', 'https://www.acme.cn/', 'unclear'],
    ['*.acme.com', 'All .cn domains', 'https://www.acme.com/', 'in'],
    ['*.acme.com', 'The .net application', 'https://www.acme.com/', 'in'],
    ['gitlab.com', 'https://gitlab.com/acme/cli/', 'https://gitlab.com/acme/cli', 'out'],
    ['gitlab.com', 'https://gitlab.com/acme/cli/', 'https://gitlab.com/acme', 'in'],
    ['*.acme.net', 's2{1,2}-05.acme.net', 'https://s22-05.acme.net/', 'out'],
    ['*.acme.com', 'stats[.e2e].acme.com', 'https://stats.e2e.acme.com/', 'out'],
    ['stats.acme.com', 'stats[.e2e].acme.com', 'https://stats.acme.com/', 'out'],
    [
      'www.acme.com',
      'Other hosts of acme.com, for instance www.acme.com.',
      'https://www.acme.com/',
      'unclear',
    ],
    ['www.acme.com', 'CMS on acme.com (www.acme.com)', 'https://www.acme.com/', 'unclear'],
    ['www.acme.com', 'Other hosts of acme.com', 'https://www.acme.com/', 'in'],
  ])('%s in, "%s" out: %s is %s', ([included, excluded, url, kind]) => {
    const list = buildPlatform({ in: [included], out: [excluded] });
    expect(judge(url, list).kind).toBe(kind);
    expect(decideKind(new URL(url), compileScopeIndex([list], { seed: 3 }), now)).toBe(kind);
  });

  it.for<[string, string]>([
    ['promo.*.*', 'https://promo.evil.com/'],
    ['*-staging*', 'https://a-staging.evil.com/'],
    ['/self-service-*', 'https://evil.com/self-service-1'],
    ['All .cn domains', 'https://evil.cn/'],
    ['https://github.com/acme/x', 'https://github.com/acme/x'],
    ['.*stage.*', 'https://stage.evil.com/'],
  ])('%s says nothing about %s, which no rule puts in', ([excluded, url]) => {
    const list = buildPlatform({ in: ['acme.com'], out: [excluded], unlisted: 'out' });
    expect(judge(url, list).kind).toBe('unknown');
  });

  it.for([
    'promo.*.*',
    '*-staging*',
    '*a*.*',
    '.*x.*',
    '/x',
    'cdn*',
    'All .cn domains',
    'https://github.com/a/b',
  ])('%s stays refused as an inclusion', (pattern) => {
    expect(parseRule({ pattern, state: 'in' }).kind).toBe('refused');
  });

  it.for(['*', '*.*', '*.dev', '*.github.io', '*com', 'All mobile apps', 'A / B', '/', '\\'])(
    '%s says which pages to nobody',
    (pattern) => {
      expect(parseRule({ pattern, state: 'out' }).kind).toBe('refused');
    },
  );
});

describe('an exclusion of a CVD Policy that names no owner', () => {
  it.for<[string, string, string, 'in' | 'out']>([
    ['*.acme.com', '*-staging*', 'https://a-staging.acme.com/', 'out'],
    ['*.acme.com', '*-staging*', 'https://www.acme.com/', 'in'],
    ['*.acme.com', 'promo.*.*/x', 'https://promo.acme.com/x/1', 'out'],
    ['*.acme.com', 'promo.*.*/x', 'https://promo.acme.com/', 'in'],
    ['acme.github.io', '*.github.io', 'https://acme.github.io/', 'out'],
    ['acme.com', '*/admin', 'https://acme.com/admin', 'out'],
    ['acme.com', '*/admin', 'https://acme.com/', 'in'],
    ['acme.com', '*', 'https://acme.com/', 'out'],
  ])('%s in, "%s" out: %s is %s', ([included, excluded, url, kind]) => {
    const list = buildList({ web: [inRule(included), outRule(excluded)] });
    expect(judge(url, list).kind).toBe(kind);
    expect(decideKind(new URL(url), compileScopeIndex([list], { seed: 3 }), now)).toBe(kind);
  });

  it('stands in its place where the order decides', () => {
    const web = [outRule('*'), inRule('acme.com'), outRule('*-x*'), inRule('b-x.acme.com')];
    const list = buildList({ precedence: 'explicit_order', web });
    expect(judge('https://acme.com/', list).kind).toBe('in');
    expect(judge('https://b-x.acme.com/', list).kind).toBe('in');
    const reversed = buildList({ precedence: 'explicit_order', web: web.toReversed() });
    expect(judge('https://b-x.acme.com/', reversed).kind).toBe('out');
  });

  it.for(['*-staging*', '*.github.io', '*'])('%s says nothing about strangers', (pattern) => {
    const list = buildList({ web: [inRule('acme.com'), outRule(pattern)] });
    expect(judge('https://a-staging.github.io/', list).kind).toBe('unknown');
  });

  it.for(['foo-*.acme.com', '*acme.com'])('%s mentions somebody, who is unclear', (pattern) => {
    const list = buildList({ web: [inRule('*.acme.com'), outRule(pattern)] });
    expect(judge('https://foo-1.acme.com/', list).kind).toBe('unclear');
  });
});
