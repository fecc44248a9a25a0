import type { Phrase } from '../../lib/base/text.ts';

/** Why a report waits or was refused, and what the person can do. */
export interface DeliveryExplanation {
  readonly what: Phrase;
  readonly next?: Phrase | undefined;
  /** The receiver's own words, shown as a quotation. */
  readonly quote?: string | undefined;
}
