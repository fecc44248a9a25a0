import { describe, expect, it } from 'vitest';
import {
  findRegistrableDomain,
  isAtOrBelow,
  isPublicSuffix,
  parseHost,
  readMappedAddress,
} from '../../../lib/scope/canonical-host.ts';

describe('parseHost', () => {
  it.each([
    { written: 'example.com', host: 'example.com' },
    { written: 'Example.COM.', host: 'example.com' },
    { written: 'bücher.example', host: 'xn--bcher-kva.example' },
    { written: '_dmarc.example.com', host: '_dmarc.example.com' },
    { written: 'localhost', host: 'localhost' },
    { written: '127.0.0.1', host: '127.0.0.1' },
    { written: '[::1]', host: '[::1]' },
    { written: '[2001:DB8:0::1]', host: '[2001:db8::1]' },
    { written: '[::ffff:1.2.3.4]', host: '1.2.3.4' },
  ])('reads $written', ({ written, host }) => {
    expect(parseHost(written)).toBe(host);
  });

  it.each([
    { written: '', why: 'nothing' },
    { written: '.', why: 'only a dot' },
    { written: 'a..b', why: 'an empty label' },
    { written: 'a b.com', why: 'a blank inside' },
    { written: 'api-###.example.com', why: 'a placeholder' },
    { written: '<locale>.example.com', why: 'a placeholder in brackets' },
    { written: 'a.com@evil.com', why: 'a user name' },
    { written: 'a.com\\@evil.com', why: 'a backslash' },
    { written: 'a%2ecom', why: 'an escape' },
    { written: 'a\u{200b}.com', why: 'an invisible character' },
    { written: 'a。com', why: 'an ideographic full stop, which the platform reads as a dot' },
    { written: '0x7f.1', why: 'an IPv4 address in disguise' },
    { written: '127.0.0.01', why: 'an IPv4 address that would be read as octal' },
    { written: '1.2.3', why: 'three numbers' },
    { written: '[::1', why: 'an open bracket' },
    { written: `${'a'.repeat(254)}.com`, why: 'more than any name has' },
  ])('refuses $why', ({ written }) => {
    expect(parseHost(written)).toBeUndefined();
  });
});

it.each([
  { hostname: '[::ffff:102:304]', address: '1.2.3.4' },
  { hostname: '[::ffff:7f00:1]', address: '127.0.0.1' },
  { hostname: '[::fffe:102:304]', address: '[::fffe:102:304]' },
  { hostname: 'example.com', address: 'example.com' },
])('reads $hostname as $address', ({ hostname, address }) => {
  expect(readMappedAddress(hostname)).toBe(address);
});

it.each([
  { host: 'x.a.co.uk', domain: 'a.co.uk' },
  { host: 'a.github.io', domain: 'a.github.io' },
  { host: 'x.shop.test', domain: 'shop.test' },
  { host: 'com', domain: undefined },
  { host: 'github.io', domain: undefined },
  { host: 'localhost', domain: undefined },
  { host: '127.0.0.1', domain: undefined },
  { host: '[::1]', domain: undefined },
])('finds the owner of $host: $domain', ({ host, domain }) => {
  expect(findRegistrableDomain(host)).toBe(domain);
});

it.each([
  { host: 'co.uk', isSuffix: true },
  { host: 'github.io', isSuffix: true },
  { host: 'dev', isSuffix: true },
  { host: 'a.dev', isSuffix: false },
])('knows whether strangers share $host: $isSuffix', ({ host, isSuffix }) => {
  expect(isPublicSuffix(host)).toBe(isSuffix);
});

it.each([
  { host: 'a.com', domain: 'a.com', answer: true },
  { host: 'x.a.com', domain: 'a.com', answer: true },
  { host: 'xa.com', domain: 'a.com', answer: false },
  { host: 'a.com.evil.net', domain: 'a.com', answer: false },
])('$host at or below $domain: $answer', ({ host, domain, answer }) => {
  expect(isAtOrBelow(host, domain)).toBe(answer);
});
