import { describe, expect, it } from 'vitest';
import { parseCvdPattern } from '../../../../lib/scope/rule/parse-cvd-pattern.ts';

function parse(pattern: string) {
  return parseCvdPattern({ pattern, state: 'in' });
}

describe('parseCvdPattern', () => {
  it.each([
    {
      pattern: '10.1.2.3/8',
      rule: {
        host: { kind: 'range', host: '10.0.0.0/8', first: '0a000000', last: '0affffff' },
        doubts: [{ key: 'scope_doubt_host_bits', values: ['10.0.0.0/8'] }],
      },
    },
    { pattern: 'example.com', rule: { host: { kind: 'exact', host: 'example.com' } } },
    { pattern: ' Example.com. ', rule: { host: { kind: 'exact', host: 'example.com' } } },
    { pattern: '*.example.com', rule: { host: { kind: 'subdomains', host: 'example.com' } } },
    { pattern: '*.a.b.example.com', rule: { host: { kind: 'subdomains', host: 'a.b.example.com' } } },
    { pattern: 'bücher.example', rule: { host: { kind: 'exact', host: 'xn--bcher-kva.example' } } },
    { pattern: 'example.com/', rule: { host: { kind: 'exact', host: 'example.com' } } },
    { pattern: 'example.com/*', rule: { host: { kind: 'exact', host: 'example.com' } } },
    { pattern: 'example.com/api', rule: { host: { kind: 'exact', host: 'example.com' }, path: '/api' } },
    { pattern: 'example.com/api/', rule: { host: { kind: 'exact', host: 'example.com' }, path: '/api' } },
    { pattern: 'example.com/api/*', rule: { host: { kind: 'exact', host: 'example.com' }, path: '/api' } },
    {
      pattern: 'example.com/a/**/b',
      rule: { host: { kind: 'exact', host: 'example.com' }, path: '/a/*/b' },
    },
    {
      pattern: 'example.com/größe',
      rule: { host: { kind: 'exact', host: 'example.com' }, path: '/gr%C3%B6%C3%9Fe' },
    },
    {
      pattern: 'https://example.com',
      rule: { host: { kind: 'exact', host: 'example.com' }, scheme: 'https' },
    },
    { pattern: 'example.com:8443', rule: { host: { kind: 'exact', host: 'example.com' }, port: 8443 } },
    { pattern: '[::1]:8080', rule: { host: { kind: 'exact', host: '[::1]' }, port: 8080 } },
    { pattern: '127.0.0.1', rule: { host: { kind: 'exact', host: '127.0.0.1' } } },
  ])('parses $pattern', ({ pattern, rule }) => {
    expect(parse(pattern)).toEqual({ kind: 'rule', rule: { published: { pattern, state: 'in' }, ...rule } });
  });

  it.each([
    { pattern: 'Other subdomains of example.com', reason: 'scope_refused_words' },
    { pattern: 'a.example.com, b.example.com', reason: 'scope_refused_words' },
    { pattern: 'a.\u{00a0}example.com', reason: 'scope_refused_words' },
    { pattern: 'example.com/\ud800', reason: 'scope_refused_words' },
    { pattern: '', reason: 'scope_refused_host' },
    { pattern: 'sftp://ftp.example.com:45875', reason: 'scope_refused_scheme' },
    { pattern: 'javascript://example.com/%0aalert(1)', reason: 'scope_refused_scheme' },
    { pattern: 'example.com:0', reason: 'scope_refused_port' },
    { pattern: 'example.com:99999', reason: 'scope_refused_port' },
    { pattern: 'example.com:443:80', reason: 'scope_refused_host' },
    { pattern: '*example.com', reason: 'scope_refused_star' },
    { pattern: 'api-*.example.com', reason: 'scope_refused_star' },
    { pattern: 'www.example.*', reason: 'scope_refused_star' },
    { pattern: '*.*.example.com', reason: 'scope_refused_star' },
    { pattern: '*', reason: 'scope_refused_star' },
    { pattern: '*.127.0.0.1', reason: 'scope_refused_address_star' },
    { pattern: '*.com', reason: 'scope_refused_suffix' },
    { pattern: '*.github.io', reason: 'scope_refused_suffix' },
    { pattern: '*.co.uk', reason: 'scope_refused_suffix' },
    { pattern: '*.delphi', reason: 'scope_refused_suffix' },
    { pattern: 'example.com@evil.net', reason: 'scope_refused_host' },
    { pattern: 'www.example.(com|org)', reason: 'scope_refused_host' },
    { pattern: '████████', reason: 'scope_refused_host' },
    { pattern: 'example.com?id=1', reason: 'scope_refused_query' },
    { pattern: 'example.com/#/login', reason: 'scope_refused_query' },
    { pattern: 'example.com\\@evil.net', reason: 'scope_refused_path' },
    { pattern: 'example.com/orders/{id}', reason: 'scope_refused_path' },
    { pattern: 'example.com/api/../admin', reason: 'scope_refused_path' },
    { pattern: 'example.com/api/%2E%2e/admin', reason: 'scope_refused_path' },
  ])('refuses $pattern: $reason', ({ pattern, reason }) => {
    const outcome = parse(pattern);
    expect(outcome).toMatchObject({ kind: 'refused', refused: { reason: { key: reason } } });
  });
});
