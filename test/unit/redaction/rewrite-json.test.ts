import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewriteJson, type JsonLeaf } from '../../../lib/redaction/rewrite-json.ts';

const whole = { isCut: false };

function keep({ text }: JsonLeaf): string {
  return text;
}

describe('rewriteJson', () => {
  it('keeps big numbers, repeated names and white space', () => {
    const text = '{ "a" : 12345678901234567890,\n\t"a":1.50e+3, "b":[true,null , "\\u00e9"] }';
    expect(rewriteJson(text, keep, whole)).toEqual({ kind: 'rewritten', text });
  });

  it('tells each leaf with its name and the names around it', () => {
    const seen: string[] = [];
    const text = '{"a":{"b":["x",1]},"c":"y"}';
    rewriteJson(
      text,
      (leaf) => {
        seen.push(`${leaf.role} ${[leaf.scope?.name ?? '', leaf.name].join('.')} ${leaf.text}`);
        return leaf.text;
      },
      whole,
    );
    expect(seen).toEqual([
      'name .a a',
      'name a.b b',
      'string a.b x',
      'number a.b 1',
      'name .c c',
      'string .c y',
    ]);
  });

  it('rewrites every occurrence of a repeated name', () => {
    const outcome = rewriteJson(
      '{"p":"x","p":"y"}',
      (leaf) => (leaf.role === 'string' ? '*' : leaf.text),
      whole,
    );
    expect(outcome).toEqual({ kind: 'rewritten', text: '{"p":"*","p":"*"}' });
  });

  it('says what a sibling calls a value', () => {
    const seen: (string | undefined)[] = [];
    rewriteJson(
      '[{"name":"password","value":"x"},{"value":"y"}]',
      (leaf) => (seen.push(leaf.siblingName), leaf.text),
      whole,
    );
    expect(seen).toContain('password');
    expect(seen.at(-1)).toBeUndefined();
  });

  it.each(['', '{', '{"a":}', '{a:1}', '[1,]', '"a', 'undefined', "{'a':1}", '{"a":1}}', '"\\x"', '1 2 3 x'])(
    'refuses %j',
    (text) => {
      expect(rewriteJson(text, keep, whole).kind).toBe('refused');
    },
  );

  it.each([
    ['{"a":"xyz","b":"ha', '{"a":"xyz","b":'],
    ['{"a":12', '{"a":12'],
    ['{"a":tr', '{"a":'],
    ['[{"a":[1,{"b"', '[{"a":[1,{"b"'],
  ])('reads the beginning %j up to its last whole token', (text, expected) => {
    expect(rewriteJson(text, keep, { isCut: true })).toEqual({ kind: 'rewritten', text: expected });
  });

  it('still refuses a beginning that is no JSON', () => {
    expect(rewriteJson('{"a":<script>', keep, { isCut: true }).kind).toBe('refused');
    expect(rewriteJson(']]]', keep, { isCut: true }).kind).toBe('refused');
  });

  it('refuses what is nested too deep, whole or cut', () => {
    const deep = '['.repeat(20_000);
    expect(rewriteJson(deep + ']'.repeat(20_000), keep, whole).kind).toBe('refused');
    expect(rewriteJson(deep, keep, { isCut: true }).kind).toBe('refused');
  });

  it('gives any JSON back as it was', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(rewriteJson(text, keep, whole)).toEqual({ kind: 'rewritten', text });
      }),
    );
  });
});
