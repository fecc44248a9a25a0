import { describe, expect, it } from 'vitest';
import { hasAuthority, readAuthority } from '../../../lib/policy/authority.ts';

describe('hasAuthority', () => {
  // @source CVD Policy 0.2, section 5.2
  it.each([
    ['the canonical host', 'https://example.com/cvd.json', 'example.com', 'example.com', true],
    ['what lies below it', 'https://example.com/cvd.json', 'example.com', 'api.example.com', true],
    ['what lies below a blog', 'https://blog.example.com/c', 'blog.example.com', 'a.blog.example.com', true],
    ['not the parent of a blog', 'https://blog.example.com/c', 'blog.example.com', 'example.com', false],
    ['no host that only ends alike', 'https://example.com/c', 'example.com', 'evil-example.com', false],
    ['the host that pointed at it', 'https://provider.example/c', 'shop.acme.com', 'shop.acme.com', true],
    ['nothing below that host', 'https://provider.example/c', 'shop.acme.com', 'a.shop.acme.com', false],
    ['nor its parent', 'https://provider.example/c', 'shop.acme.com', 'acme.com', false],
    ['an address itself', 'https://192.0.2.1/c', '192.0.2.1', '192.0.2.1', true],
    ['and no other address', 'https://192.0.2.1/c', '192.0.2.1', '192.0.2.2', false],
    ['a discovered IPv6 address', 'https://example.com/c', '[2001:db8::1]', '[2001:db8::1]', true],
    ['a canonical in other letters', 'https://EXAMPLE.com./c', 'a.example', 'api.example.com', true],
  ])('reaches %s', (_name, canonical, host, asked, expected) => {
    expect(hasAuthority(readAuthority(canonical, { host, url: canonical }), asked)).toBe(expected);
  });

  it.each([
    ['a canonical that the document only claims', 'https://bank.example/cvd.json', 'bank.example'],
    ['what lies below it', 'https://bank.example/cvd.json', 'pay.bank.example'],
    ['a stranger without any canonical', undefined, 'bank.example'],
  ])('does not reach %s', (_name, canonical, asked) => {
    const authority = readAuthority(canonical, {
      host: 'evil.example',
      url: 'https://evil.example/cvd.json',
    });
    expect(hasAuthority(authority, asked)).toBe(false);
    expect(hasAuthority(authority, 'evil.example')).toBe(true);
  });
});
