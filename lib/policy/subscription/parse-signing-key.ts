import { decodeBase64, encodeBase64, type Bytes } from '../../base/bytes.ts';
import { phrase, type Phrase } from '../../base/text.ts';
import { readOpenpgpKey, type OpenpgpLibrary } from '../verify-openpgp.ts';
import type { SigningKey } from './subscription.ts';

export type SigningKeyOutcome =
  | { readonly kind: 'read'; readonly key: SigningKey; readonly userIds: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: Phrase };

// what stands before the 32 bytes of an Ed25519 key in a PEM file (RFC 8410, section 4)
const pemPrefix = '302a300506032b6570032100';

/**
 * Reads a public key as a person pastes it or a server offers it: Ed25519 as base64, hexadecimal or PEM, or an
 * armoured OpenPGP key.
 */
export async function parseSigningKey(
  written: string,
  loadOpenpgp: () => Promise<OpenpgpLibrary>,
  now: number,
): Promise<SigningKeyOutcome> {
  const text = written.trim();
  if (text.includes('-----BEGIN PGP ')) {
    const outcome = await readOpenpgpKey(await loadOpenpgp(), text, now);
    if (outcome.kind === 'refused') return outcome;
    const { fingerprint, userIds } = outcome;
    return { kind: 'read', key: { kind: 'openpgp', armouredKey: text, fingerprint }, userIds };
  }
  const bytes = readEd25519(text);
  if (!bytes) return { kind: 'refused', reason: phrase('subscription_key_unreadable') };
  return { kind: 'read', key: { kind: 'ed25519', publicKey: encodeBase64(bytes) }, userIds: [] };
}

function readEd25519(text: string): Bytes | undefined {
  if (text.length > 1000) return undefined;
  if (/^[0-9a-f]{64}$/i.test(text)) return readHex(text);
  const pem = /^-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END PUBLIC KEY-----$/.exec(
    text,
  )?.[1];
  const bytes = readBase64((pem ?? text).replaceAll(/\s/g, ''));
  if (!bytes) return undefined;
  if (pem === undefined) return bytes.length === 32 ? bytes : undefined;
  const prefix = readHex(pemPrefix);
  const isEd25519 = bytes.length === 44 && prefix.every((byte, index) => byte === bytes[index]);
  return isEd25519 ? bytes.slice(prefix.length) : undefined;
}

function readHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function readBase64(text: string): Bytes | undefined {
  try {
    return decodeBase64(text);
  } catch {
    return undefined;
  }
}
