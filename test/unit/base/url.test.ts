import { expect, test } from 'vitest';
import { isLoopbackHost, parseDestinationUrl } from '../../../lib/base/url.ts';

test.each([
  ['https://report.example.com', 'https://report.example.com/'],
  [' https://report.example.com/reports ', 'https://report.example.com/reports'],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787/'],
  ['http://localhost:8787/reports', 'http://localhost:8787/reports'],
  ['http://[::1]:8787', 'http://[::1]:8787/'],
])('a report may go to %s', (text, href) => {
  const outcome = parseDestinationUrl(text);
  expect(outcome.kind === 'accepted' && outcome.url.href).toBe(href);
});

test.each([
  ['report.example.com', 'not_a_url'],
  ['', 'not_a_url'],
  ['http://report.example.com', 'not_https'],
  ['http://127.0.0.1.evil.example', 'not_https'],
  ['http://localhost.evil.example', 'not_https'],
  ['javascript:alert(1)', 'not_https'],
  ['data:text/html,x', 'not_https'],
  ['ftp://127.0.0.1/', 'not_https'],
  ['https://user:secret@report.example.com', 'has_credentials'],
  ['https://report.example.com@evil.example', 'has_credentials'],
  ['https://report.example.com/#part', 'has_fragment'],
])('a report may not go to %s: %s', (text, reason) => {
  expect(parseDestinationUrl(text)).toEqual({ kind: 'refused', reason });
});

test.each([
  ['localhost', true],
  ['a.localhost', true],
  ['127.0.0.1', true],
  ['127.255.255.255', true],
  ['[::1]', true],
  ['128.0.0.1', false],
  ['localhost.example', false],
  ['127.0.0.1.example', false],
])('%s is this machine: %s', (host, isLoopback) => {
  expect(isLoopbackHost(host)).toBe(isLoopback);
});
