import { describe, expect, it } from 'vitest';
import { encodeHarUrl } from '../../../lib/evidence/encode-har-url.ts';

describe('encodeHarUrl', () => {
  it.each([
    ['https://a.test/ö?q="x"', 'https://a.test/%C3%B6?q=%22x%22'],
    ['https://a.test/%ZZ', 'https://a.test/%25ZZ'],
    ['https://a.test/#a#b', 'https://a.test/#a%23b'],
    ['https://[::1]:8080/[x]', 'https://[::1]:8080/%5Bx%5D'],
    ['/a b', '/a%20b'],
    ['\uD800', '%EF%BF%BD'],
  ])('turns %j into %s', (url, encoded) => {
    expect(encodeHarUrl(url)).toBe(encoded);
  });

  it.each(['https://a.test/%2e%2e/x?a=b%20c&d=(e)#f', 'https://a.test/'])('leaves %s', (url) => {
    expect(encodeHarUrl(url)).toBe(url);
  });
});
