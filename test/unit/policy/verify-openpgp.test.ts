import { readFile } from 'node:fs/promises';
import * as openpgp from 'openpgp';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeText } from '../../../lib/base/bytes.ts';
import {
  readOpenpgpKey,
  verifyClearSigned,
  verifyDetachedOpenpgp,
  type OpenpgpOutcome,
} from '../../../lib/policy/verify-openpgp.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const anHourAgo = new Date(now - 3_600_000);
const aYearAgo = new Date(now - 365 * 86_400_000);

interface Signer {
  readonly privateKey: openpgp.PrivateKey;
  readonly armouredKey: string;
}

async function createSigner(options: { keyExpirationTime?: number } = {}): Promise<Signer> {
  const { privateKey, publicKey } = await openpgp.generateKey({
    type: 'curve25519',
    userIDs: [{ name: 'Harbour security', email: 'security@harbour.example' }],
    date: aYearAgo,
    format: 'object',
    ...options,
  });
  return { privateKey, armouredKey: publicKey.armor() };
}

describe('OpenPGP signatures', () => {
  let signer: Signer;
  let stranger: Signer;

  beforeAll(async () => {
    signer = await createSigner();
    stranger = await createSigner();
  });

  const sign = async (text: string, by: Signer, date = anHourAgo): Promise<Uint8Array> =>
    openpgp.sign({
      message: await openpgp.createMessage({ binary: encodeText(text) }),
      signingKeys: by.privateKey,
      detached: true,
      format: 'binary',
      date,
    });

  const clearSign = async (text: string): Promise<string> =>
    openpgp.sign({
      message: await openpgp.createCleartextMessage({ text }),
      signingKeys: signer.privateKey,
      date: anHourAgo,
    });

  const verify = async (
    text: string,
    signature: Uint8Array,
    armouredKey = signer.armouredKey,
  ): Promise<OpenpgpOutcome> =>
    verifyDetachedOpenpgp(openpgp, {
      bytes: encodeText(text),
      signature: new Uint8Array(signature),
      armouredKey,
      now,
    });

  test('a signature over the very bytes is verified, with its time and its key', async () => {
    expect(await verify('{"a":1}\n', await sign('{"a":1}\n', signer))).toEqual({
      kind: 'verified',
      fingerprint: signer.privateKey.getFingerprint().toUpperCase(),
      signedAt: anHourAgo.toISOString(),
    });
  });

  test('the same signature in armour is verified', async () => {
    const signature = await openpgp.readSignature({ binarySignature: await sign('list', signer) });
    expect((await verify('list', encodeText(signature.armor()))).kind).toBe('verified');
  });

  test.each([
    ['another byte', '{"a":1}'],
    ['another line end', '{"a":1}\r\n'],
    ['nothing', ''],
  ])('%s than what was signed is refused', async (_what, text) => {
    expect(await verify(text, await sign('{"a":1}\n', signer))).toMatchObject({
      kind: 'refused',
      reason: { key: 'openpgp_signature_wrong' },
    });
  });

  test("another key's signature names that key", async () => {
    expect(await verify('list', await sign('list', stranger))).toEqual({
      kind: 'other_key',
      keyId: stranger.privateKey.getKeyID().toHex().toUpperCase(),
    });
  });

  test('a signature from the future is refused', async () => {
    const tomorrow = new Date(now + 86_400_000);
    expect((await verify('list', await sign('list', signer, tomorrow))).kind).toBe('refused');
  });

  test('a text signature, which forgives other line ends, is refused', async () => {
    const signature = await openpgp.sign({
      message: await openpgp.createMessage({ text: 'list\n' }),
      signingKeys: signer.privateKey,
      detached: true,
      format: 'binary',
      date: anHourAgo,
    });
    expect(await verify('list\n', signature)).toMatchObject({
      reason: { key: 'openpgp_signature_unreadable' },
    });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a word', encodeText('signed, believe me')],
    ['half of one', new Uint8Array([0xc2, 0x75, 0x04, 0x00])],
    ['a megabyte', new Uint8Array(1_000_000).fill(0xc2)],
  ])('%s in place of a signature is refused', async (_what, signature) => {
    expect(await verify('list', signature)).toMatchObject({
      reason: { key: 'openpgp_signature_unreadable' },
    });
  });

  test('an expired key verifies nothing, even what it signed before', async () => {
    const expired = await createSigner({ keyExpirationTime: 200 * 86_400 });
    const signature = await sign('list', expired, new Date(aYearAgo.getTime() + 86_400_000));
    expect(await verify('list', signature, expired.armouredKey)).toMatchObject({
      reason: { key: 'openpgp_key_unusable' },
    });
  });

  test('a revoked key verifies nothing, even what it signed before', async () => {
    const signature = await sign('list', stranger);
    const { publicKey } = await openpgp.revokeKey({
      key: stranger.privateKey,
      date: new Date(now - 60_000),
      format: 'object',
    });
    expect(await verify('list', signature, publicKey.armor())).toMatchObject({
      reason: { key: 'openpgp_key_unusable' },
    });
  });

  // made by GnuPG 2 with a key of its own: RSA, one signature with SHA-256 and one with SHA-1
  test.each([
    ['asc', 'verified'],
    ['sha1.sig', 'refused'],
  ])('what GnuPG signed in .%s is %s: SHA-1 counts for nothing', async (ending, kind) => {
    const folder = 'test/fixtures/subscription';
    const outcome = await verifyDetachedOpenpgp(openpgp, {
      bytes: new Uint8Array(await readFile(`${folder}/signed-by-gpg.json`)),
      signature: new Uint8Array(await readFile(`${folder}/signed-by-gpg.json.${ending}`)),
      armouredKey: await readFile(`${folder}/gpg-key.asc`, 'utf8'),
      now,
    });
    expect(outcome.kind).toBe(kind);
  });

  test.each([
    ['no key', 'ssh-ed25519 AAAA', 'openpgp_key_unreadable'],
    ['a huge one', 'x'.repeat(100_000), 'openpgp_key_unreadable'],
  ])('%s is refused with a sentence', async (_what, armouredKey, key) => {
    expect(await readOpenpgpKey(openpgp, armouredKey, now)).toMatchObject({
      kind: 'refused',
      reason: { key },
    });
  });

  test('a private key is refused, and the person told to keep it', async () => {
    expect(await readOpenpgpKey(openpgp, signer.privateKey.armor(), now)).toMatchObject({
      reason: { key: 'openpgp_key_private' },
    });
  });

  test('a public key is read with its fingerprint and whom it names', async () => {
    expect(await readOpenpgpKey(openpgp, signer.armouredKey, now)).toEqual({
      kind: 'read',
      fingerprint: signer.privateKey.getFingerprint().toUpperCase(),
      userIds: ['Harbour security <security@harbour.example>'],
    });
  });

  describe('clear-signed text', () => {
    test('is verified, and the text that was signed is returned', async () => {
      const text = await clearSign('Contact: mailto:a@b.example\n- dashed');
      expect(await verifyClearSigned(openpgp, { text, armouredKey: signer.armouredKey, now })).toMatchObject({
        kind: 'verified',
        text: 'Contact: mailto:a@b.example\n- dashed',
      });
    });

    test('with another word in it is refused', async () => {
      const text = (await clearSign('Contact: mailto:a@b.example')).replace('a@b', 'c@d');
      expect(await verifyClearSigned(openpgp, { text, armouredKey: signer.armouredKey, now })).toMatchObject({
        kind: 'refused',
      });
    });

    test('that is none is refused', async () => {
      expect(
        await verifyClearSigned(openpgp, { text: 'Contact: x', armouredKey: signer.armouredKey, now }),
      ).toMatchObject({ reason: { key: 'openpgp_signature_unreadable' } });
    });
  });
});
