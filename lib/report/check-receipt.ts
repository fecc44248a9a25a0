import canonicalize from 'canonicalize';
import { decodeBase64, encodeBase64, encodeText, type Bytes } from '../base/bytes.ts';
import type { ReportId, Sha256 } from '../base/ids.ts';
import { parseBoundedJson } from '../base/json.ts';
import { receiptSchema, type KeySet, type Receipt } from './wire.ts';

type PublishedKey = KeySet['keys'][number];

export type ReceiptOutcome =
  | {
      readonly kind: 'ok';
      readonly receipt: Receipt;
      /** RFC 7638 thumbprint of the key that signed, e.g. `kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k`. */
      readonly thumbprint: string;
    }
  | {
      readonly kind: 'bad';
      readonly reason:
        | 'not_a_receipt'
        | 'other_digest'
        | 'other_report'
        | 'unknown_key'
        | 'unusable_key'
        | 'wrong_signature';
    };

/** What a receipt is held against. */
export interface ReceiptClaim {
  /** The endpoint's answer, byte for byte. */
  readonly receiptText: string;
  /** The digest of the bytes that left. */
  readonly sentSha256: Sha256;
  readonly reportId: ReportId;
  /** The keys that the endpoint publishes. */
  readonly keySet: KeySet;
}

/** Checks that a receipt is for exactly this report and that the endpoint signed it. */
export async function checkReceipt(claim: ReceiptClaim): Promise<ReceiptOutcome> {
  const parsed = parseBoundedJson(claim.receiptText, { maxBytes: 100_000, maxDepth: 16 });
  const receipt = parsed.kind === 'parsed' ? receiptSchema.safeParse(parsed.value).data : undefined;
  if (!receipt) return { kind: 'bad', reason: 'not_a_receipt' };
  if (receipt.payload.report_sha256 !== claim.sentSha256) return { kind: 'bad', reason: 'other_digest' };
  if (receipt.payload.report_id !== claim.reportId) return { kind: 'bad', reason: 'other_report' };
  const published = claim.keySet.keys.find(({ kid }) => kid === receipt.signature.key_id);
  if (!published) return { kind: 'bad', reason: 'unknown_key' };
  const key = await importKey(published);
  if (!key) return { kind: 'bad', reason: 'unusable_key' };
  const signed = encodeCanonical(receipt.payload);
  const signature = decodeBase64(receipt.signature.value);
  const isGenuine = signed !== undefined && (await crypto.subtle.verify('Ed25519', key, signature, signed));
  if (!isGenuine) return { kind: 'bad', reason: 'wrong_signature' };
  return { kind: 'ok', receipt, thumbprint: await computeThumbprint(published) };
}

/** The RFC 8785 form, or undefined for text that has none (a lone surrogate). */
function encodeCanonical(payload: Receipt['payload']): Bytes | undefined {
  try {
    return encodeText(canonicalize(payload) ?? '');
  } catch {
    return undefined;
  }
}

async function importKey({ kty, crv, x }: PublishedKey): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']);
  } catch {
    return undefined;
  }
}

/** @source RFC 7638 section 3 and RFC 8037 section 2: members in this order, read 2026-11-22 */
async function computeThumbprint({ crv, kty, x }: PublishedKey): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encodeText(JSON.stringify({ crv, kty, x })));
  return encodeBase64(new Uint8Array(digest)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
