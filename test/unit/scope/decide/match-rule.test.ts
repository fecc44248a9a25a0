import { describe, expect, it } from 'vitest';
import { coversPath, matchRule } from '../../../../lib/scope/decide/match-rule.ts';
import { parseTarget } from '../../../../lib/scope/decide/parse-target.ts';
import type { ScopeRule } from '../../../../lib/scope/scope-list.ts';

const published = { pattern: '', state: 'in' } as const;
const wildcard: ScopeRule = { published, host: { kind: 'subdomains', host: 'a.com' } };

function match(rule: ScopeRule, address: string, apex: 'yes' | 'no' | 'unclear' = 'yes') {
  const outcome = parseTarget(address);
  return outcome.kind === 'web' ? matchRule(rule, outcome.target, apex) : outcome;
}

describe('matchRule', () => {
  it.each([
    { address: 'https://x.a.com/', apex: 'yes', answer: 'covers' },
    { address: 'https://x.y.a.com/', apex: 'no', answer: 'covers' },
    { address: 'https://a.com/', apex: 'yes', answer: 'covers' },
    { address: 'https://a.com/', apex: 'no', answer: 'none' },
    { address: 'https://a.com/', apex: 'unclear', answer: 'doubtful' },
    { address: 'https://xa.com/', apex: 'yes', answer: 'none' },
    { address: 'https://a.com.evil.net/', apex: 'yes', answer: 'none' },
    { address: 'https://a.com@evil.net/', apex: 'yes', answer: 'none' },
    { address: 'https://x.a.com./', apex: 'yes', answer: 'covers' },
  ] as const)('*.a.com and $address with the apex $apex: $answer', ({ address, apex, answer }) => {
    expect(match(wildcard, address, apex)).toBe(answer);
  });

  it.each([
    { rule: { scheme: 'https' }, address: 'https://x.a.com/', answer: 'covers' },
    { rule: { scheme: 'https' }, address: 'wss://x.a.com/', answer: 'covers' },
    { rule: { scheme: 'https' }, address: 'http://x.a.com/', answer: 'near' },
    { rule: { port: 443 }, address: 'https://x.a.com/', answer: 'covers' },
    { rule: { port: 8443 }, address: 'https://x.a.com/', answer: 'near' },
    { rule: { port: 8443 }, address: 'https://x.a.com:8443/', answer: 'covers' },
    { rule: { path: '/api' }, address: 'https://x.a.com/api/v1?x=/', answer: 'covers' },
    { rule: { path: '/api' }, address: 'https://x.a.com/?x=/api', answer: 'near' },
    { rule: { path: '/api' }, address: 'https://x.a.com/api/%2e%2e/admin', answer: 'near' },
  ] as const)('$rule and $address: $answer', ({ rule, address, answer }) => {
    expect(match({ ...wildcard, ...rule }, address)).toBe(answer);
  });
});

describe('a rule with patterns', () => {
  const rule: ScopeRule = { published, host: { kind: 'domain', host: 'a.com' } };
  it.each([
    { patterns: { host: '^x\\.' }, address: 'https://x.a.com/', answer: 'covers' },
    { patterns: { host: '^x\\.' }, address: 'https://y.a.com/', answer: 'none' },
    { patterns: { host: '^x\\.' }, address: 'https://x.b.com/', answer: 'none' },
    { patterns: { port: '^443$' }, address: 'https://a.com/', answer: 'covers' },
    { patterns: { port: '^443$' }, address: 'https://a.com:8443/', answer: 'near' },
    { patterns: { path: '^/API' }, address: 'https://a.com/api/v1?x', answer: 'covers' },
    { patterns: { path: '^/api' }, address: 'https://a.com/?/api', answer: 'near' },
    { patterns: { url: '\\?x=1$' }, address: 'https://a.com/?x=1', answer: 'covers' },
    { patterns: { url: '^https:' }, address: 'http://a.com/', answer: 'near' },
    { patterns: { host: 'a', path: 'x' }, address: `https://a.com/${'y'.repeat(9000)}`, answer: 'doubtful' },
    {
      patterns: { host: 'b', path: 'x' },
      address: `https://a.com/${'y'.repeat(9000)}`,
      answer: 'none',
    },
    { patterns: { path: '(?=x)' }, address: 'https://a.com/x', answer: 'doubtful' },
  ])('$patterns and $address: $answer', ({ patterns, address, answer }) => {
    expect(match({ ...rule, patterns }, address)).toBe(answer);
  });
});

describe('coversPath', () => {
  it.each([
    { rule: '/api', path: '/api', answer: true },
    { rule: '/api', path: '/api/v1', answer: true },
    { rule: '/api', path: '/api2', answer: false },
    { rule: '/api', path: '/API', answer: false },
    { rule: '/api', path: '/%61pi', answer: false },
    { rule: '/api', path: '//api', answer: false },
    { rule: '/a/*/b', path: '/a/x/b', answer: true },
    { rule: '/a/*/b', path: '/a/x/bc/b/d', answer: true },
    { rule: '/a/*/b', path: '/a/x/bc', answer: false },
    { rule: '/app*', path: '/apple/pie', answer: true },
    { rule: '/*/*.do*', path: '/x/y.done', answer: true },
    { rule: '/*/*.do*', path: '/x.do', answer: false },
    { rule: '/*a*a*a', path: '/aa', answer: false },
  ])('$rule covers $path: $answer', ({ rule, path, answer }) => {
    expect(coversPath(rule, path)).toBe(answer);
  });
});
