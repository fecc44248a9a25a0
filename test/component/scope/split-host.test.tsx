import { expect, test } from 'vitest';
import { splitHost } from '../../../components/scope/split-host.ts';

test.for([
  ['app.eu.example.com', ['app', 'eu'], 'example.com'],
  ['example.co.uk:8443', [], 'example.co.uk:8443'],
  ['a.b.example.co.uk', ['a', 'b'], 'example.co.uk'],
  ['example.com.example.com', ['example', 'com'], 'example.com'],
  ['someone.github.io', [], 'someone.github.io'],
  ['localhost:3000', [], 'localhost:3000'],
  ['127.0.0.1:8080', [], '127.0.0.1:8080'],
  ['[::1]:8080', [], '[::1]:8080'],
  ['co.uk', [], 'co.uk'],
  ['', [], ''],
] as const)('keeps what one owner registered of %s in one piece', ([host, labels, domain]) => {
  expect(splitHost(host)).toEqual({ labels, domain });
});
