import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { segmentText } from '../../../components/report/segment-text.ts';

test('finds placeholders and kept values, the longest first', () => {
  expect(segmentText('a [masked token-1] b token-12', ['[masked token-1]'], ['token-1', 'token-12'])).toEqual(
    [
      { kind: 'plain', text: 'a ' },
      { kind: 'masked', text: '[masked token-1]' },
      { kind: 'plain', text: ' b ' },
      { kind: 'kept', text: 'token-12' },
    ],
  );
});

test('reads kept values as text, never as a pattern', () => {
  const value = '.*+?^${}()|[]\\-/';
  expect(segmentText(`x${value}y`, [], [value])).toEqual([
    { kind: 'plain', text: 'x' },
    { kind: 'kept', text: value },
    { kind: 'plain', text: 'y' },
  ]);
  expect(segmentText('abc', [], ['.'])).toEqual([{ kind: 'plain', text: 'abc' }]);
});

test('an empty value marks nothing', () => {
  expect(segmentText('abc', [''], [''])).toEqual([{ kind: 'plain', text: 'abc' }]);
});

test('never adds or loses a character', () => {
  const word = string({ unit: constantFrom('a', 'b', '[', ']', '.', '\u202E', ' ') });
  assert(
    property(word, array(word), array(word), (text, placeholders, keptValues) => {
      const joined = segmentText(text, placeholders, keptValues)
        .map((segment) => segment.text)
        .join('');
      expect(joined).toBe(text);
    }),
  );
});
