import { describe, expect, it } from 'vitest';
import { findSpans, mergeSpans, type TextNature } from '../../../lib/redaction/find-spans.ts';

function findValues(text: string, nature: TextNature): string[] {
  return findSpans(text, nature).map(({ start, end }) => text.slice(start, end));
}

describe('findSpans in data', () => {
  it.each([
    ['password=hunter', ['hunter']],
    ['password: hunter', ['hunter']],
    ['"password":"hunter two"', ['hunter two']],
    ["password = 'hunter'", ['hunter']],
    ['\\"apiKey\\":\\"abc\\"', ['abc']],
    ['config.password = x1', ['x1']],
    ['user[password]=x', ['x']],
    ['mutation { login(password: "topsecret") }', ['topsecret']],
    ['<password>hunter two</password>', ['hunter two']],
    ['<a:Token type="x"><![CDATA[abc]]></a:Token>', ['abc']],
    ['Cookie: a=b; c=d\nAccept: */*', ['a=b; c=d']],
    ['Authorization: Basic YTpi', ['Basic YTpi']],
    ['a=1&token=x&b=2', ['x']],
    ['token=one token=two', ['one', 'two']],
  ])('finds the value in %j', (text, values) => {
    expect(findValues(text, 'data')).toEqual(values);
  });

  it.each([
    'id=1042',
    'auth.example.com:8443',
    'token_type: bearer',
    'password: null',
    '<order>1042</order>',
    'passwords are long',
    'token=',
  ])('leaves %j', (text) => {
    expect(findValues(text, 'data')).toEqual([]);
  });
});

describe('findSpans in prose', () => {
  it.each([
    ['The password: hunter2 was mine.', ['hunter2']],
    ['with token="plainword" set', ['plainword']],
    ['Authorization: Bearer abc', ['Bearer abc']],
  ])('finds the value in %j', (text, values) => {
    expect(findValues(text, 'prose')).toEqual(values);
  });

  it.each([
    'The password: reset it first.',
    'Token: expired ones stay valid.',
    'A session: the server keeps it.',
  ])('leaves the sentence %j', (text) => {
    expect(findValues(text, 'prose')).toEqual([]);
  });
});

describe('mergeSpans', () => {
  it('keeps order and lets no two overlap', () => {
    const kind = 'token';
    const merged = mergeSpans([
      { start: 8, end: 12, kind },
      { start: 0, end: 10, kind },
      { start: 2, end: 4, kind },
    ]);
    expect(merged).toEqual([
      { start: 0, end: 10, kind },
      { start: 10, end: 12, kind },
    ]);
  });
});
