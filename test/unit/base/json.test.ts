import { describe, expect, test } from 'vitest';
import { isJsonText, measureJsonDepth, parseBoundedJson } from '../../../lib/base/json.ts';

const limits = { maxBytes: 1000, maxDepth: 4 };

describe('parseBoundedJson', () => {
  test.each([
    ['{"a":[1]}', { a: [1] }],
    ['\uFEFF{"a":1}', { a: 1 }],
    ['"[[[[[["', '[[[[[['],
    ['"\\"[[[[["', '"[[[[['],
  ])('reads %s', (text, value) => {
    expect(parseBoundedJson(text, limits)).toEqual({ kind: 'parsed', value });
  });

  test.each([
    ['', 'not_json'],
    ['{"a":', 'not_json'],
    ['<!doctype html>', 'not_json'],
    ['[[[[[1]]]]]', 'too_deep'],
    ['['.repeat(500), 'too_deep'],
    [`"${'ü'.repeat(600)}"`, 'too_large'],
    [`"${'x'.repeat(2000)}"`, 'too_large'],
  ])('refuses %s as %s', (text, reason) => {
    expect(parseBoundedJson(text, limits)).toMatchObject({ kind: 'refused', refusal: { reason } });
  });
});

describe('a member called __proto__', () => {
  const strict = { ...limits, maxDepth: 8, refusesPrototypeMember: true } as const;

  test.each([
    '{"__proto__":1}',
    '[{"a":{"__proto__":{}}}]',
    String.raw`{"\u005f_proto__":1}`,
    String.raw`{"__pr\u006fto__":[]}`,
  ])('is refused where the reader asks for that: %s', (text) => {
    expect(parseBoundedJson(text, strict)).toEqual({
      kind: 'refused',
      refusal: { reason: 'prototype_member' },
    });
    expect(parseBoundedJson(text, { ...limits, maxDepth: 8 }).kind).toBe('parsed');
  });

  test.each(['{"a":"__proto__"}', '["__proto__"]', String.raw`{"a":"\u005f"}`, '{"constructor":1}'])(
    'is not %s',
    (text) => {
      expect(parseBoundedJson(text, strict).kind).toBe('parsed');
    },
  );
});

test.each([
  ['1', 0],
  ['[]', 1],
  ['{"a":{"b":[]}}', 3],
  ['"\\\\"', 0],
  ['["]", "["]', 1],
])('the depth of %s is %i', (text, depth) => {
  expect(measureJsonDepth(text)).toBe(depth);
});

test('20,000 levels are counted without a call stack', () => {
  expect(measureJsonDepth('['.repeat(20_000))).toBe(20_000);
});

describe('isJsonText', () => {
  test.each(['{}', ' {\n"a":1}', '\uFEFF[{', '[', '{', '[]', '[ "a"]', '[[1]]', `[${' '.repeat(300)}`])(
    'takes %j for JSON',
    (text) => {
      expect(isJsonText(text)).toBe(true);
    },
  );

  test.each([
    '',
    'a',
    '[a-z]+\\.acme\\.com',
    '[[:alpha:]]+\\.acme\\.com',
    '[2001:db8::1]',
    '{www,api}.acme.com',
    'null',
    '"acme.com"',
  ])('takes %j for a list of its own kind', (text) => {
    expect(isJsonText(text)).toBe(false);
  });
});
