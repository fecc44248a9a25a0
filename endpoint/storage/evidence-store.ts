import type { Sha256 } from '../../lib/base/ids.ts';

export interface ExpectedEvidence {
  readonly sha256: Sha256;
  /** The exact size, where it is known beforehand. */
  readonly byteCount?: number;
  /** The most bytes that are taken in. */
  readonly maxBytes: number;
}

export type EvidenceOutcome =
  | { readonly kind: 'stored'; readonly byteCount: number }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'wrong_size'; readonly byteCount: number }
  | { readonly kind: 'wrong_digest' };

/** Keeps evidence as opaque bytes under its own digest; a directory today, any object store tomorrow. */
export interface EvidenceStore {
  /** Takes bytes in while checking them; they are durable when this resolves to `stored`, and gone otherwise. */
  store(chunks: AsyncIterable<Uint8Array>, expected: ExpectedEvidence): Promise<EvidenceOutcome>;
}
