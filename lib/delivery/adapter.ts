import type { Sha256 } from '../base/ids.ts';
import type { DeliveryProblem, FrozenReport } from '../report/frozen-report.ts';
import type { Receipt } from '../report/wire.ts';

/** What one attempt came to. */
export type SendOutcome =
  | {
      readonly kind: 'delivered';
      readonly receiptText: string;
      readonly receipt: Receipt;
      readonly signature: 'verified' | 'not_verified' | 'key_unavailable';
      readonly keyThumbprint?: string;
    }
  /** May heal by itself: the network, a timeout, a 5xx. The same bytes are sent again under the same key. */
  | { readonly kind: 'retry'; readonly problem: DeliveryProblem; readonly retryAfterMs?: number }
  /** Will not heal by itself: the person has to act. */
  | { readonly kind: 'refused'; readonly problem: DeliveryProblem };

/** What a destination may use; all effects are parameters, so that tests can hold them. */
export interface SendContext {
  readonly fetch: typeof fetch;
  /** How long one request may stay without a complete answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Attachments the receiver acknowledged in an earlier attempt. */
  readonly uploadedSha256s: readonly Sha256[];
  /** Called when the receiver acknowledged one more attachment; resolved when that is durable. */
  readonly onUploaded: (sha256: Sha256) => Promise<void>;
}

/** One kind of destination. */
export interface DestinationAdapter {
  readonly id: string;
  /** Whether a repeat of the same report is recognised by the receiver, so that it may be sent again. */
  readonly isIdempotent: boolean;
  send(report: FrozenReport, context: SendContext): Promise<SendOutcome>;
}
