import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as openpgp from 'openpgp';
import { expect, test } from 'vitest';
import { parseSigningKey } from '../../../../lib/policy/subscription/parse-signing-key.ts';
import { now } from './subscription-fixtures.ts';

const pair = generateKeyPairSync('ed25519');
const der = pair.publicKey.export({ type: 'spki', format: 'der' });
const raw = der.subarray(-32);
const key = { kind: 'ed25519', publicKey: raw.toString('base64') };
const pem = (of: typeof pair.publicKey) => String(of.export({ type: 'spki', format: 'pem' }));

const parse = async (text: string) => parseSigningKey(text, async () => openpgp, now);

test.each([
  ['base64', raw.toString('base64')],
  ['base64 in lines', ` ${raw.toString('base64').slice(0, 20)}\n${raw.toString('base64').slice(20)}\n`],
  ['hexadecimal', raw.toString('hex')],
  ['PEM', pem(pair.publicKey)],
])('an Ed25519 key as %s is read', async (_how, text) => {
  expect(await parse(text)).toEqual({ kind: 'read', key, userIds: [] });
});

test('an OpenPGP key is read with its fingerprint', async () => {
  expect(await parse(readFileSync('test/fixtures/subscription/gpg-key.asc', 'utf8'))).toMatchObject({
    kind: 'read',
    key: { kind: 'openpgp', fingerprint: '26A5DCA6F400F14783E24F26CB718363BD193C49' },
    userIds: ['Fixture signer <signer@example.test>'],
  });
});

test.each([
  ['nothing', ''],
  ['31 bytes', raw.subarray(1).toString('base64')],
  ['a word', 'my key'],
  ['an RSA key', pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)],
  ['an X25519 key', pem(generateKeyPairSync('x25519').publicKey)],
  ['a private key', String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))],
  ['a page', `<html>${'x'.repeat(100_000)}`],
])('%s is refused', async (_what, text) => {
  expect(await parse(text)).toMatchObject({
    kind: 'refused',
    reason: { key: 'subscription_key_unreadable' },
  });
});
