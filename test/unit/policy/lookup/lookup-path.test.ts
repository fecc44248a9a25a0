import { describe, expect, test } from 'vitest';
import { buildLookupPath, readLookupPath } from '../../../../lib/policy/lookup/lookup-path.ts';

describe('the path of the look-up page', () => {
  test.each([
    ['https://acme.com/orders/1042?token=secret#part', 'https://acme.com'],
    ['http://localhost:8080/a', 'http://localhost:8080'],
    ['https://user:pw@acme.com/', 'https://acme.com'],
    ['not an address', ''],
    ['', ''],
  ])('carries of %s only %s', (address, origin) => {
    const path = buildLookupPath(address);
    expect(path.startsWith('lookup.html#')).toBe(true);
    expect(readLookupPath(new URL(path, 'https://extension.test/').hash)).toBe(origin);
  });

  test.each(['', '#', '#%', '#%E0%A4%A'])('reads %s as nothing that can be looked up', (hash) => {
    expect(readLookupPath(hash)).toBe('');
  });
});
