import { expect, it } from 'vitest';
import { compileScopeIndex } from '../../../../lib/scope/compiled/build/compile-scope-index.ts';
import { decideKind } from '../../../../lib/scope/compiled/decide-kind.ts';
import { buildList, inRule, judge, now } from '../scope-fixtures.ts';

// a port belongs to one of the two schemes, although the rule names none
it.each([
  { pattern: 'acme.com:443', url: 'https://acme.com/', kind: 'in' },
  { pattern: 'acme.com:443', url: 'http://acme.com/', kind: 'out' },
  { pattern: 'acme.com:80', url: 'http://acme.com/', kind: 'in' },
  { pattern: 'acme.com:80', url: 'https://acme.com/', kind: 'out' },
  { pattern: '*.acme.com:443', url: 'http://x.acme.com/', kind: 'out' },
  { pattern: 'acme.com:443/api', url: 'http://acme.com/api', kind: 'out' },
  { pattern: 'acme.com:8443', url: 'https://acme.com/', kind: 'out' },
  { pattern: 'acme.com:8443', url: 'https://acme.com:8443/', kind: 'in' },
])('$pattern in: $url is $kind', ({ pattern, url, kind }) => {
  const list = buildList({ web: [inRule(pattern)] });
  expect(judge(url, list).kind).toBe(kind);
  expect(decideKind(new URL(url), compileScopeIndex([list], { seed: 5 }), now)).toBe(kind);
});
