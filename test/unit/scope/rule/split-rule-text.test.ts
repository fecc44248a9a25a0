import { expect, it } from 'vitest';
import { expandAlternatives, splitRuleList } from '../../../../lib/scope/rule/split-rule-text.ts';

it.for<[string, readonly string[] | undefined]>([
  ['a.com', ['a.com']],
  ['a.(fr|de)', ['a.fr', 'a.de']],
  ['{x,y}.a.(fr|de)', ['x.a.fr', 'x.a.de', 'y.a.fr', 'y.a.de']],
  ['a.(fr|de))', ['a.fr', 'a.de']],
  ['a.com/(en|fr)/x', ['a.com/en/x', 'a.com/fr/x']],
  ['a.com/wiki/A_(b)', ['a.com/wiki/A_(b)']],
  ['a.com/{id}', ['a.com/{id}']],
  ['ripe(1to87).a.com', undefined],
  ['a.(fr|<x>)', undefined],
  [`${'(a|b)'.repeat(8)}.com`, undefined],
])('writes out the alternatives of %s', ([written, texts]) => {
  expect(expandAlternatives(written)).toEqual(
    texts === undefined ? { kind: 'refused' } : { kind: 'texts', texts },
  );
});

it.for<[string, readonly string[] | undefined]>([
  ['a.com, b.com', ['a.com', 'b.com']],
  ['a.com;b.com|c.com', ['a.com', 'b.com', 'c.com']],
  ['a.com & b.com and c.com', ['a.com', 'b.com', 'c.com']],
  ['*.a.com / *.b.com', ['*.a.com', '*.b.com']],
  ['a.co.uk | .fr', ['a.co.uk', 'a.fr']],
  ['a.com', undefined],
  ['a.com and others', undefined],
  ['v1. a.com', undefined],
  ['a.com,'.repeat(200), undefined],
])('splits the list %s', ([written, pieces]) => {
  expect(splitRuleList(written)).toEqual(pieces);
});
