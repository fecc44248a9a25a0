import type { Phrase } from '../../lib/base/text.ts';
import type { DraftCheck } from '../../lib/report/draft-check.ts';
import type { ReviewedReport } from './reviewed-report.ts';

/** How far the review is, with the report as soon as there is one. */
export type ReviewState =
  | { readonly kind: 'preparing' }
  /** The draft lacks something without which it cannot be sent. */
  | {
      readonly kind: 'blocked';
      readonly checks: readonly DraftCheck[];
      readonly report?: ReviewedReport | undefined;
    }
  | { readonly kind: 'failed'; readonly why: Phrase }
  | { readonly kind: 'ready'; readonly report: ReviewedReport }
  /** The draft changed since `report` was made: it can be read but not sent. */
  | { readonly kind: 'stale'; readonly report: ReviewedReport }
  | { readonly kind: 'queueing'; readonly report: ReviewedReport };
