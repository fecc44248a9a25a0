import * as fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { matchPattern } from '../../../../lib/scope/pattern/match-pattern.ts';
import { patternLimits } from '../../../../lib/scope/pattern/pattern-node.ts';

describe('matchPattern', () => {
  it.for<[string, readonly string[], readonly string[]]>([
    ['', ['', 'a'], []],
    ['a', ['a', 'bab'], ['', 'b']],
    ['a.c', ['abc', 'a.c'], ['ac']],
    ['^a$', ['a'], ['aa', 'ba']],
    ['^(.*\\.)?a\\.com$', ['a.com', 'x.a.com'], ['xa.com', 'a.com.evil.net']],
    ['EXAMPLE', ['example'], []],
    ['[A-C]x', ['ax', 'CX'], ['dx']],
    ['^[^a-c]$', ['d', '-'], ['a', 'B']],
    ['^[\\w.-]+$', ['a_b.c-d'], ['a/b']],
    ['^[]a]$', [']', 'a'], ['b']],
    ['^[a-]$', ['a', '-'], ['b']],
    ['^\\d{2,3}$', ['12', '123'], ['1', '1234']],
    ['^(?:ab){2}$', ['abab'], ['ab', 'ababab']],
    ['^a{2,}$', ['aa', 'aaaa'], ['a']],
    ['^(?i)a(?P<n>b)(?<m>c)(?s:.)$', ['abcd'], ['abc']],
    ['^\\Qa.b*\\E+$', ['a.b*', 'a.b***'], ['aab*', 'a.b']],
    ['\\x61\\x{62}', ['ab'], ['a']],
    ['\\bcat\\b', ['a cat', 'cat.a'], ['cats', 'scat']],
    ['a\\Bb', ['ab'], ['a.b']],
    ['^[[:alpha:]]+$', ['abc'], ['a1']],
    ['x\\n|y', ['y'], ['x']],
    ['(a*)*b', ['b', 'aab'], ['a']],
    ['a{,2}', ['a{,2}'], ['aa']],
    ['a*?', [''], []],
    ['^443$', ['443'], ['8443']],
  ])('%j', ([source, found, absent]) => {
    expect(found.map((text) => [text, matchPattern(source, text)])).toEqual(
      found.map((text) => [text, 'found']),
    );
    expect(absent.map((text) => [text, matchPattern(source, text)])).toEqual(
      absent.map((text) => [text, 'absent']),
    );
  });

  it('answers as RE2 does', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '.',
      '\\.',
      '[ab]',
      '[^a]',
      '\\d',
      '\\w',
      '^',
      '$',
      '\\b',
      '-',
      '1',
    );
    const { tree } = fc.letrec<{ tree: string; part: string }>((tie) => ({
      part: fc.oneof({ depthSize: 'small', withCrossShrink: true }, atom, tie('tree')),
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        atom,
        fc.tuple(tie('part'), tie('part')).map(([a, b]) => a + b),
        fc.tuple(tie('part'), tie('part')).map(([a, b]) => `(${a}|${b})`),
        fc
          .tuple(tie('part'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,}'))
          .map(([a, r]) => `(?:${a})${r}`),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.stringMatching(/^[ab1.A-]{0,12}$/), (source, text) => {
        const oracle = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE).matcher(text).find();
        expect([source, text, matchPattern(source, text)]).toEqual([
          source,
          text,
          oracle ? 'found' : 'absent',
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it.for<[string, string]>([
    ['(a+)+$', 'a'.repeat(patternLimits.maxSubjectLength - 1) + '!'],
    ['^(a|a)*$', 'a'.repeat(patternLimits.maxSubjectLength - 1) + '!'],
    ['^(.*a){12}$', 'a'.repeat(4000) + '!'],
    ['^(a?){300}a{300}$', 'a'.repeat(299)],
  ])('takes steady time for %j', ([source, text]) => {
    expect(matchPattern(source, text)).toBe('absent');
  });

  it('says nothing of a text beyond the bound, and of an expression that cannot be read', () => {
    expect(matchPattern('a', 'a'.repeat(patternLimits.maxSubjectLength + 1))).toBe('unread');
    expect(matchPattern('(?=a)', 'a')).toBe('unread');
  });

  it('keeps answering when more expressions come than it keeps', () => {
    const sources = Array.from({ length: 200 }, (_, index) => `^a{${String(index + 1)}}(b{300})?$`);
    expect(sources.map((source, index) => matchPattern(source, 'a'.repeat(index + 1)))).toEqual(
      sources.map(() => 'found'),
    );
  });
});
