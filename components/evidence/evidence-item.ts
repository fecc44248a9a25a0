import type { Evidence } from '../../lib/evidence/evidence.ts';

/** One piece of evidence with what only the page around it knows. */
export interface EvidenceItem {
  readonly evidence: Evidence;
  /** An object URL of the picture, for screenshots. */
  readonly thumbnailUrl?: string | undefined;
  /** How many values of this exchange are masked in what leaves. */
  readonly maskedCount?: number | undefined;
}
