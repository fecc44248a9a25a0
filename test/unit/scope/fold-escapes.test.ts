import { describe, expect, it } from 'vitest';
import { compileScopeIndex } from '../../../lib/scope/compiled/build/compile-scope-index.ts';
import { decideKind } from '../../../lib/scope/compiled/decide-kind.ts';
import { foldEscapes } from '../../../lib/scope/fold-escapes.ts';
import { buildPlatform } from './platform-fixtures.ts';
import { buildList, inRule, judge, now, outRule } from './scope-fixtures.ts';

it.for<[string, string]>([
  ['/caf%c3%a9', '/caf%C3%A9'],
  ['/caf%C3%A9', '/caf%C3%A9'],
  ['/abc', '/abc'],
  ['/%zz%c', '/%zz%c'],
  ['/%2561', '/%2561'],
])('writes %s as %s', ([path, folded]) => {
  expect(foldEscapes(path)).toBe(folded);
});

describe('a path with escaped octets', () => {
  const written = ['a.com/café', 'a.com/caf%c3%a9', 'a.com/caf%C3%a9'];
  const cases = written.flatMap((pattern) =>
    ['/caf%c3%a9', '/caf%C3%A9/x', '/café', '/caf%C3%a9?y=1'].map((path) => [pattern, path] as const),
  );

  it.for(cases)('%s covers %s', ([pattern, path]) => {
    const url = `https://a.com${path}`;
    const lists = [
      buildPlatform({ in: ['a.com'], out: [pattern] }),
      buildList({ web: [inRule('a.com'), outRule(pattern)] }),
    ];
    for (const list of lists) {
      expect(judge(url, list).kind).toBe('out');
      expect(decideKind(new URL(url), compileScopeIndex([list], { seed: 1 }), now)).toBe('out');
    }
  });

  it('keeps the address as it is shown, and decodes nothing', () => {
    const list = buildPlatform({ in: ['a.com'], out: ['a.com/%61pi'] });
    expect(judge('https://a.com/x%c3', list)).toMatchObject({ kind: 'in', url: 'https://a.com/x%c3' });
    expect(judge('https://a.com/api', list).kind).toBe('in');
    expect(judge('https://a.com/CAF', buildPlatform({ in: ['a.com'], out: ['a.com/caf'] })).kind).toBe('in');
  });
});
