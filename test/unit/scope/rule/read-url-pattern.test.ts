import { expect, it } from 'vitest';
import { readUrlPattern } from '../../../../lib/scope/rule/read-url-pattern.ts';

it.for<[string, string]>([
  ['https?://example\\.com/.*', 'exact example.com'],
  ['https://example.com.*', 'exact example.com'],
  ['\\Qhttps://example.com\\E.*', 'exact example.com'],
  ['^http(s)?:\\/\\/admin\\.example\\.com\\/login\\.aspx[\\S]*$', 'exact admin.example.com'],
  ['^http(s)?:\\/\\/[\\S]*\\.dev\\.example\\.com[\\S]*$', 'subdomains dev.example.com'],
  ['http://localhost:8080/.*', 'exact localhost'],
  ['.*example\\.com.*', 'domain example.com'],
  ['(https?://)?(.*\\.)?example\\.com(:\\d+)?(/.*)?', 'domain example.com'],
  ['^(https?://a\\.com|https://b\\.com)/.*$', 'exact a.com, exact b.com'],
  ['https://a\\.com/.*|https://b\\.com/.*', 'exact a.com, exact b.com'],
  ['https://[^/]*example\\.com/.*', 'domain example.com'],
  ['https://(www|api)\\.example\\.com.*', 'exact www.example.com, exact api.example.com'],
  ['https://10\\.0\\.0\\.1/.*', 'exact 10.0.0.1'],
  ['https://evil\\.net/https://example\\.com/.*', 'exact evil.net'],
])('finds the hosts of %j', ([source, conditions]) => {
  const outcome = readUrlPattern(source);
  const written = outcome.kind === 'hosts' ? outcome.conditions : [];
  expect(written.map(({ kind, host }) => `${kind} ${host}`).join(', ')).toBe(conditions);
});

it.for(['.*', 'https?://.*', '.*logout.*', '', 'https://[^/]+/admin'])('finds no domain in %j', (source) => {
  expect(readUrlPattern(source)).toEqual({ kind: 'anybody' });
});

it.for<[string, string]>([
  ['https://.*\\.com/.*', 'scope_refused_suffix'],
  ['(?!x)https://a\\.com', 'scope_refused_pattern_linear'],
  [`${'(https?://|x/)'.repeat(8)}a\\.com`, 'scope_refused_pattern_size'],
])('refuses %j', ([source, key]) => {
  expect(readUrlPattern(source)).toMatchObject({ kind: 'refused', reason: { key } });
});
