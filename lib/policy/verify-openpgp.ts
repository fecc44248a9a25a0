import type * as Openpgp from 'openpgp';
import type { Key, KeyID, PartialConfig, Signature, VerifyMessageResult } from 'openpgp';
import { decodeText, type Bytes } from '../base/bytes.ts';
import { phrase, type Phrase } from '../base/text.ts';
import { formatInstant, type Instant } from '../base/time.ts';
import { openpgpLimits } from './limits.ts';

/**
 * The library as whoever checks a signature has loaded it: pages by `import('openpgp')` when they need it, the
 * background in one piece, because Chromium's workers cannot load anything later.
 */
export type OpenpgpLibrary = Pick<
  typeof Openpgp,
  'readKeys' | 'readSignature' | 'readCleartextMessage' | 'createMessage' | 'verify' | 'enums' | 'config'
>;

export type OpenpgpKeyOutcome =
  | {
      readonly kind: 'read';
      /** Upper-case hexadecimal, 40 or 64 digits. */
      readonly fingerprint: string;
      /** Whom the key names, e.g. `Harbour security <security@harbour.example>`; nobody has checked it. */
      readonly userIds: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: Phrase };

export type OpenpgpOutcome =
  | {
      readonly kind: 'verified';
      readonly fingerprint: string;
      readonly signedAt: Instant;
      /** What the signature speaks for, in a clear-signed text. */
      readonly text?: string;
    }
  /** A signature is there, and none of it is by the given key; `keyId` is 16 hexadecimal digits. */
  | { readonly kind: 'other_key'; readonly keyId: string }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/** Reads one armoured public key, which has to be usable now: neither expired nor revoked. */
export async function readOpenpgpKey(
  openpgp: OpenpgpLibrary,
  armouredKey: string,
  now: number,
): Promise<OpenpgpKeyOutcome> {
  const reading = await readUsableKey(openpgp, armouredKey, now);
  if (reading.kind === 'refused') return reading;
  const { key } = reading;
  const userIds = key.getUserIDs().map((userId) => userId.slice(0, openpgpLimits.maxUserIdLength));
  return { kind: 'read', fingerprint: readFingerprint(key), userIds: userIds.slice(0, 5) };
}

/**
 * Verifies a detached OpenPGP signature, armoured or binary, over exactly these bytes by exactly this key.
 * @source RFC 9580, sections 5.2 and 10.4, read 2026-11-22
 */
export async function verifyDetachedOpenpgp(
  openpgp: OpenpgpLibrary,
  input: {
    readonly bytes: Bytes;
    readonly signature: Bytes;
    readonly armouredKey: string;
    readonly now: number;
  },
): Promise<OpenpgpOutcome> {
  if (input.signature.length > openpgpLimits.maxSignatureBytes) return refuse('openpgp_signature_unreadable');
  const reading = await readUsableKey(openpgp, input.armouredKey, input.now);
  if (reading.kind === 'refused') return reading;
  const signature = await readDetached(openpgp, input.signature);
  // a text signature forgives other line ends, and we promise the very bytes
  const { binary } = openpgp.enums.signature;
  if (!signature?.packets.every(({ signatureType }) => signatureType === binary)) {
    return refuse('openpgp_signature_unreadable');
  }
  const { signatures } = await openpgp.verify({
    message: await openpgp.createMessage({ binary: input.bytes }),
    signature,
    verificationKeys: reading.key,
    format: 'binary',
    date: new Date(input.now),
    config: buildStrictness(openpgp),
  });
  return decideOutcome(openpgp, reading.key, signatures, input.now);
}

/**
 * Verifies a clear-signed text by exactly this key, and returns the text that the signature speaks for: what
 * stands before or after it in the file is nobody's word.
 * @source RFC 9580, section 7, read 2026-11-22
 */
export async function verifyClearSigned(
  openpgp: OpenpgpLibrary,
  input: { readonly text: string; readonly armouredKey: string; readonly now: number },
): Promise<OpenpgpOutcome> {
  const reading = await readUsableKey(openpgp, input.armouredKey, input.now);
  if (reading.kind === 'refused') return reading;
  const message = await openpgp
    .readCleartextMessage({ cleartextMessage: input.text, config: buildStrictness(openpgp) })
    .catch(() => undefined);
  if (!message) return refuse('openpgp_signature_unreadable');
  const { signatures } = await openpgp.verify({
    message,
    verificationKeys: reading.key,
    date: new Date(input.now),
    config: buildStrictness(openpgp),
  });
  const outcome = await decideOutcome(openpgp, reading.key, signatures, input.now);
  return outcome.kind === 'verified' ? { ...outcome, text: message.getText() } : outcome;
}

type KeyReading =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/** Only a key that may sign now: an expired or revoked one signs nothing, whatever it signed before. */
async function readUsableKey(openpgp: OpenpgpLibrary, armouredKey: string, now: number): Promise<KeyReading> {
  if (armouredKey.length > openpgpLimits.maxKeyLength) return refuse('openpgp_key_unreadable');
  const keys = await openpgp.readKeys({ armoredKeys: armouredKey }).catch(() => []);
  const [key] = keys;
  if (!key) return refuse('openpgp_key_unreadable');
  if (keys.some((each) => each.isPrivate())) return refuse('openpgp_key_private');
  if (keys.length > 1) return refuse('openpgp_key_several');
  const signingKey = await findSigningKey(openpgp, key, undefined, now);
  return signingKey ? { kind: 'key', key } : refuse('openpgp_key_unusable', readFingerprint(key));
}

async function findSigningKey(
  openpgp: OpenpgpLibrary,
  key: Key,
  keyId: KeyID | undefined,
  now: number,
): Promise<unknown> {
  const config = { ...openpgp.config, ...buildStrictness(openpgp) };
  return key.getSigningKey(keyId, new Date(now), undefined, config).catch(() => undefined);
}

/** SHA-1 counts for nothing here, in keys neither; the library refuses MD5, DSA and short RSA keys by itself. */
function buildStrictness({ enums }: OpenpgpLibrary): PartialConfig {
  const refused = new Set([enums.hash.md5, enums.hash.ripemd, enums.hash.sha1]);
  return { rejectHashAlgorithms: refused, rejectMessageHashAlgorithms: refused };
}

async function readDetached(openpgp: OpenpgpLibrary, bytes: Bytes): Promise<Signature | undefined> {
  // every binary packet begins with its highest bit set, and no armour does
  const isBinary = (bytes[0] ?? 0) >= 0x80;
  try {
    return isBinary
      ? await openpgp.readSignature({ binarySignature: bytes })
      : await openpgp.readSignature({ armoredSignature: decodeText(bytes) });
  } catch {
    return undefined;
  }
}

async function decideOutcome(
  openpgp: OpenpgpLibrary,
  key: Key,
  results: VerifyMessageResult['signatures'],
  now: number,
): Promise<OpenpgpOutcome> {
  const own = results.filter(({ keyID }) => key.getKeys(keyID).length > 0);
  const [other] = results;
  if (!other) return refuse('openpgp_signature_unreadable');
  if (own.length === 0) return { kind: 'other_key', keyId: other.keyID.toHex().toUpperCase() };
  for (const { keyID, verified, signature } of own) {
    const isRight = await verified.catch(() => false);
    if (!isRight || !(await findSigningKey(openpgp, key, keyID, now))) continue;
    const createdAt = (await signature).packets[0]?.created;
    if (createdAt) {
      const signedAt = formatInstant(createdAt.getTime());
      return { kind: 'verified', fingerprint: readFingerprint(key), signedAt };
    }
  }
  return refuse('openpgp_signature_wrong');
}

function readFingerprint(key: Key): string {
  return key.getFingerprint().toUpperCase();
}

function refuse(
  key: Phrase['key'],
  ...values: readonly string[]
): { readonly kind: 'refused'; readonly reason: Phrase } {
  return { kind: 'refused', reason: phrase(key, ...values) };
}
