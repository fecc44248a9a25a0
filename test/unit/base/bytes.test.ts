import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  computeSha256,
  decodeBase64,
  decodeText,
  encodeBase64,
  encodeHex,
  encodeText,
  formatByteCount,
} from '../../../lib/base/bytes.ts';

test('computes SHA-256 (FIPS 180-4 examples)', async () => {
  expect(await computeSha256(encodeText(''))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
  expect(await computeSha256(encodeText('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('base64 gives back any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
      expect(encodeHex(decodeBase64(encodeBase64(bytes)))).toBe(encodeHex(bytes));
    }),
    { numRuns: 20 },
  );
});

test('refuses bytes that are not UTF-8 instead of guessing', () => {
  expect(() => decodeText(new Uint8Array([0xff]))).toThrow(TypeError);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [38_400, '38 KB'],
  [1_234_567, '1.2 MB'],
])('%i bytes read as %s', (count, said) => {
  expect(formatByteCount(count)).toBe(said);
});
