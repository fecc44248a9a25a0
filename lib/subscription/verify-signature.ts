import { decodeBase64, type Bytes } from '../base/bytes.ts';
import { phrase, type Phrase } from '../base/text.ts';
import type { Instant } from '../base/time.ts';
import type { SigningKey } from '../policy/subscription/subscription.ts';
import { verifyDetachedOpenpgp, type OpenpgpLibrary } from '../policy/verify-openpgp.ts';

export type SignatureOutcome =
  | { readonly kind: 'verified'; readonly signedAt?: Instant }
  | { readonly kind: 'refused'; readonly reason: Phrase };

export interface SignedBytes {
  readonly bytes: Bytes;
  /** The file beside the list: 64 bytes or their base64 for Ed25519, armoured or binary for OpenPGP. */
  readonly signature: Bytes;
}

/** Verifies a detached signature over exactly these bytes by exactly this key. */
export async function verifySignature(
  { bytes, signature }: SignedBytes,
  key: SigningKey,
  loadOpenpgp: () => Promise<OpenpgpLibrary>,
  now: number,
): Promise<SignatureOutcome> {
  switch (key.kind) {
    case 'ed25519':
      return verifyEd25519(bytes, signature, decodeBase64(key.publicKey));
    case 'openpgp': {
      const { armouredKey } = key;
      const openpgp = await loadOpenpgp();
      const outcome = await verifyDetachedOpenpgp(openpgp, { bytes, signature, armouredKey, now });
      if (outcome.kind === 'other_key') return refuse();
      return outcome.kind === 'verified' ? { kind: 'verified', signedAt: outcome.signedAt } : outcome;
    }
    default:
      return key satisfies never;
  }
}

async function verifyEd25519(bytes: Bytes, written: Bytes, publicKey: Bytes): Promise<SignatureOutcome> {
  const signature = readEd25519Signature(written);
  if (!signature) return refuse();
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    const isRight = await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, bytes);
    return isRight ? { kind: 'verified' } : refuse();
  } catch {
    // 32 bytes that are no point of the curve
    return refuse();
  }
}

function readEd25519Signature(written: Bytes): Bytes | undefined {
  if (written.length === 64) return written;
  if (written.length > 200) return undefined;
  try {
    const decoded = decodeBase64(String.fromCharCode(...written).replaceAll(/\s/g, ''));
    return decoded.length === 64 ? decoded : undefined;
  } catch {
    return undefined;
  }
}

function refuse(): SignatureOutcome {
  return { kind: 'refused', reason: phrase('subscription_signature_wrong') };
}
