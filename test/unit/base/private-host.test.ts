import { expect, test } from 'vitest';
import { isPrivateHost } from '../../../lib/base/private-host.ts';

test.each([
  ['example.com', false],
  ['xn--bcher-kva.example', false],
  ['8.8.8.8', false],
  ['172.32.0.1', false],
  ['100.128.0.1', false],
  ['[2606:4700::1111]', false],
  ['local.example.com', false],
  ['notlocal', true],
  ['localhost', true],
  ['a.localhost', true],
  ['localhost.', true],
  ['printer.local', true],
  ['vault.internal', true],
  ['router.home.arpa', true],
  ['127.9.9.9', true],
  ['10.0.0.1', true],
  ['172.16.0.1', true],
  ['172.31.255.255', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['[::1]', true],
  ['[::]', true],
  ['[fe80::1]', true],
  ['[fd00::1]', true],
  ['[::ffff:7f00:1]', true],
  ['[64:ff9b::7f00:1]', true],
  ['[2002:7f00:1::]', true],
  ['[2001:db8::1]', true],
])('%s is private: %s', (host, isPrivate) => {
  expect(isPrivateHost(host)).toBe(isPrivate);
});

test.each([
  'http://0x7f.1/',
  'http://2130706433/',
  'http://127.1/',
  'http://[::127.0.0.1]/',
  'http://LOCALHOST./',
])('%s cannot hide what it is from a parsed address', (address) => {
  expect(isPrivateHost(new URL(address).hostname)).toBe(true);
});
