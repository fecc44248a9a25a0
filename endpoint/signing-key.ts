import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keySetSchema, type KeySet } from '../lib/report/wire.ts';
import { SigningKeyError } from './errors.ts';
import { syncDirectory } from './storage/durable-files.ts';

/** The name of the private key's file in the data directory. */
export const signingKeyFileName = 'signing-key.pem';

/** The key that signs receipts. */
export interface SigningKey {
  /** RFC 7638 thumbprint. */
  readonly keyId: string;
  readonly published: KeySet;
  /** Signs with Ed25519; 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

/**
 * Reads the signing key, or creates it on the first start: readable by this user only, durable before it is used.
 * @throws SigningKeyError when the file holds no Ed25519 key
 */
export async function openSigningKey(dataDirectory: string): Promise<SigningKey> {
  const file = join(dataDirectory, signingKeyFileName);
  const pem = (await readIfPresent(file)) ?? (await createKeyFile(file));
  const privateKey = parsePrivateKey(pem, file);
  const published = publishKey(privateKey);
  return {
    keyId: published.kid,
    published: keySetSchema.parse({ keys: [published] }),
    sign: (message) => sign(null, message, privateKey),
  };
}

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function createKeyFile(file: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const partial = `${file}.${randomUUID()}`;
  const handle = await open(partial, 'wx', 0o600);
  try {
    await handle.writeFile(privateKey);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    // unlike a rename, a link never replaces the key of a process that was quicker
    await link(partial, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(partial, { force: true });
  }
  await syncDirectory(dirname(file));
  return readFile(file, 'utf8');
}

function parsePrivateKey(pem: string, file: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (error) {
    throw new SigningKeyError(file, { cause: error });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new SigningKeyError(file);
  return key;
}

/** @source RFC 7638 section 3 and RFC 8037 section 2: the required members in alphabetical order, read 2026-11-22 */
function publishKey(privateKey: KeyObject) {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const required = { crv: 'Ed25519', kty: 'OKP', x };
  const kid = createHash('sha256').update(JSON.stringify(required)).digest('base64url');
  return { ...required, kid };
}
