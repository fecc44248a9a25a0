import { describe, expect, it } from 'vitest';
import { decodeNestedBase64, encodeLike } from '../../../lib/redaction/nested-base64.ts';

describe('decodeNestedBase64', () => {
  it.each([
    [btoa('{"token":"x"}'), '{"token":"x"}'],
    [btoa('{"token":"x"}').replaceAll('=', ''), '{"token":"x"}'],
    ['eyJhIjoiw7_Dv8O_In0', '{"a":"ÿÿÿ"}'],
  ])('opens %s', (encoded, text) => {
    expect(decodeNestedBase64(encoded)).toBe(text);
  });

  it.each([
    ['applicationSettings', 'a word'],
    ['d41d8cd98f00b204e9800998ecf8427e', 'hexadecimal'],
    [btoa('short'), 'short'],
    [btoa('\0\u0001 not a text at all'), 'binary'],
    ['not base64 at all!', 'a sentence'],
  ])('leaves %s, %s', (encoded) => {
    expect(decodeNestedBase64(encoded)).toBeUndefined();
  });
});

describe('encodeLike', () => {
  it.each([
    ['YWFhYWFhYWE=', 'bbb?>', 'YmJiPz4='],
    ['YWFhYWFhYWE', 'bbb?>', 'YmJiPz4'],
    ['YWFh-WFhYWE', '~~~?>', 'fn5-Pz4'],
  ])('writes in the manner of %s', (original, text, encoded) => {
    expect(encodeLike(original, text)).toBe(encoded);
  });
});
