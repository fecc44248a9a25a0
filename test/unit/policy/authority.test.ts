import { describe, expect, it } from 'vitest';
import { hasAuthority, readAuthority } from '../../../lib/policy/authority.ts';

describe('hasAuthority', () => {
  // @source CVD Policy 0.2, section 5.2
  it.each([
    ['the canonical host', 'https://example.com/.well-known/cvd.json', undefined, 'example.com', true],
    ['what lies below it', 'https://example.com/.well-known/cvd.json', undefined, 'api.example.com', true],
    ['a blog covers itself', 'https://blog.example.com/cvd.json', undefined, 'a.blog.example.com', true],
    ['a blog does not cover its parent', 'https://blog.example.com/c', undefined, 'example.com', false],
    ['a host that only ends alike', 'https://example.com/c', undefined, 'evil-example.com', false],
    ['the host that pointed at it', 'https://provider.example/c', 'shop.acme.com', 'shop.acme.com', true],
    ['nothing below that host', 'https://provider.example/c', 'shop.acme.com', 'a.shop.acme.com', false],
    ['nor its parent', 'https://provider.example/c', 'shop.acme.com', 'acme.com', false],
    ['an address covers itself', 'https://192.0.2.1/c', undefined, '192.0.2.1', true],
    ['and nothing else', 'https://192.0.2.1/c', undefined, '192.0.2.2', false],
    ['a discovered IPv6 address', 'https://example.com/c', '[2001:db8::1]', '[2001:db8::1]', true],
    ['nobody without a canonical', undefined, undefined, 'example.com', false],
    ['a canonical in other letters', 'https://EXAMPLE.com./c', undefined, 'example.com', true],
  ])('%s', (_name, canonical, discoveryHost, host, expected) => {
    expect(hasAuthority(readAuthority(canonical, discoveryHost), host)).toBe(expected);
  });
});
