import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePattern } from '../../../../lib/scope/pattern/parse-pattern.ts';

it.for<[string, string]>([
  ['(?=a)b', 'scope_refused_pattern_linear'],
  ['(?!a)b', 'scope_refused_pattern_linear'],
  ['(?<=a)b', 'scope_refused_pattern_linear'],
  ['(?<!a)b', 'scope_refused_pattern_linear'],
  ['(?>a)b', 'scope_refused_pattern_linear'],
  ['(a)\\1', 'scope_refused_pattern_linear'],
  ['(?<n>a)\\k<n>', 'scope_refused_pattern_linear'],
  ['a++', 'scope_refused_pattern_linear'],
  ['*.a.com', 'scope_refused_pattern_syntax'],
  ['a**', 'scope_refused_pattern_syntax'],
  ['a{2}{3}', 'scope_refused_pattern_syntax'],
  ['(a', 'scope_refused_pattern_syntax'],
  ['a)', 'scope_refused_pattern_syntax'],
  ['[a', 'scope_refused_pattern_syntax'],
  ['[b-a]', 'scope_refused_pattern_syntax'],
  ['[a[b]]', 'scope_refused_pattern_syntax'],
  ['[a&&b]', 'scope_refused_pattern_syntax'],
  ['[[:nobody:]]', 'scope_refused_pattern_syntax'],
  ['(?#note)', 'scope_refused_pattern_syntax'],
  ['\\pL', 'scope_refused_pattern_syntax'],
  ['a\\', 'scope_refused_pattern_syntax'],
  ['a{3,2}', 'scope_refused_pattern_syntax'],
  ['bücher', 'scope_refused_pattern_letters'],
  ['a{1001}', 'scope_refused_pattern_size'],
  ['(.*a){500}', 'scope_refused_pattern_size'],
  ['((a{100}){100}){100}', 'scope_refused_pattern_size'],
  ['('.repeat(100), 'scope_refused_pattern_size'],
  ['a'.repeat(1001), 'scope_refused_pattern_size'],
])('refuses %j', ([source, key]) => {
  expect(parsePattern(source)).toMatchObject({ kind: 'refused', reason: { key } });
});

it('reads or refuses any text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab()[\]{}|*+?.^$\\0-9QEdbx:<>=!,-]{0,30}$/), (source) => {
      expect(['parsed', 'refused']).toContain(parsePattern(source).kind);
    }),
    { numRuns: 2000 },
  );
});
