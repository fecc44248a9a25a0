import { describe, expect, it } from 'vitest';
import { decodePercent } from '../../../lib/redaction/decode-percent.ts';

describe('decodePercent', () => {
  it.each([
    ['a%20b', 'a b'],
    ['%C3%A9', 'é'],
    ['t%6Fken%ZZ', 'token%ZZ'],
    ['%', '%'],
    ['%FF%41', '\uFFFDA'],
    ['', ''],
  ])('turns %s into %j', (text, decoded) => {
    expect(decodePercent(text)).toBe(decoded);
  });
});
