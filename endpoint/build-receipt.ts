import canonicalize from 'canonicalize';
import { encodeBase64, encodeText } from '../lib/base/bytes.ts';
import { receiptSchema, type Receipt, type ReceiptPayload } from '../lib/report/wire.ts';
import type { SigningKey } from './signing-key.ts';

/** Builds a signed receipt: Ed25519 over the RFC 8785 canonical JSON of its payload. */
export function buildReceipt(payload: ReceiptPayload, signingKey: SigningKey): Receipt {
  const signature = signingKey.sign(encodeText(canonicalize(payload) ?? ''));
  return receiptSchema.parse({
    payload,
    signature: { algorithm: 'Ed25519', key_id: signingKey.keyId, value: encodeBase64(signature) },
  });
}
