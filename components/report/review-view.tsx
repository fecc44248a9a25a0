import type { Sha256 } from '../../lib/base/ids.ts';
import type { Phrase } from '../../lib/base/text.ts';
import type { DraftFieldKey } from '../../lib/report/draft.ts';
import type { DraftCheck, Receiver } from './workspace-view.tsx';

/** Everything that would leave, exactly. */
export interface ReviewedReport {
  /** The report as the receiver will read it. */
  readonly markdown: string;
  /** The very text of report.json: encoded as UTF-8 it is what is sent. */
  readonly exactText: string;
  readonly byteCount: number;
  readonly sha256: Sha256;
  readonly maskedCount: number;
  readonly keptCount: number;
  /** How many requests the masked values stand in. */
  readonly requestCount: number;
  /** The placeholders as they stand in the texts, e.g. `[token 3f1c9a]`. */
  readonly placeholders: readonly string[];
  /** The values that the person chose to keep, as they stand in the texts. */
  readonly keptValues: readonly string[];
}

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

export interface ReviewAttachment {
  readonly id: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly sha256: Sha256;
  readonly isIncluded: boolean;
}

export interface ReviewViewProps {
  readonly title: string;
  readonly state: ReviewState;
  readonly receiver?: Receiver | undefined;
  readonly attachments: readonly ReviewAttachment[];
  readonly onToggleAttachment: (id: string, isIncluded: boolean) => void;
  /** The only way out: sends exactly `state.report` to `receiver`. */
  readonly onSend: () => void;
  /** Back to the draft, at a field where one is given. */
  readonly onBack: (field?: DraftFieldKey) => void;
  /** Makes the review again from the draft as it is now. */
  readonly onRefresh: () => void;
  readonly onAddReceiver: () => void;
  readonly onSaveReportJson: () => void;
  readonly onSaveReportMarkdown: () => void;
  readonly onSaveEvidenceZip: () => void;
}

/** Exactly what leaves, to whom, and the one button that sends it. */
export function ReviewView(props: ReviewViewProps) {
  return <main data-testid="review-page">{props.state.kind}</main>;
}
