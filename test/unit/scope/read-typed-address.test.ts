import { expect, it } from 'vitest';
import { readTypedAddress } from '../../../lib/scope/read-typed-address.ts';

it.each([
  ['acme.com', 'https://acme.com'],
  [' acme.com/a?b#c ', 'https://acme.com/a?b#c'],
  ['acme.com:8443', 'https://acme.com:8443'],
  ['localhost', 'https://localhost'],
  ['localhost:3000/x', 'https://localhost:3000/x'],
  ['[::1]:8080', 'https://[::1]:8080'],
  ['10.0.0.1', 'https://10.0.0.1'],
  ['bücher.example', 'https://bücher.example'],
  ['http://acme.com', 'http://acme.com'],
  ['HTTPS://ACME.com', 'HTTPS://ACME.com'],
  // what only looks like a host stays what it is, and is then judged as no web address
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['mailto:me@acme.com', 'mailto:me@acme.com'],
  ['me@acme.com', 'me@acme.com'],
  ['a.com@evil.net', 'a.com@evil.net'],
  ['data:text/html,acme.com', 'data:text/html,acme.com'],
  ['about:blank', 'about:blank'],
  ['acme.com:99999999/', 'acme.com:99999999/'],
  ['two words.com', 'two words.com'],
  ['word', 'word'],
  ['', ''],
])('reads %j as %j', (typed, address) => {
  expect(readTypedAddress(typed)).toBe(address);
});
