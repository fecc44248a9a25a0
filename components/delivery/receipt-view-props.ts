import type { Sha256 } from '../../lib/base/ids.ts';
import type { Instant } from '../../lib/base/time.ts';
import type { DeliveryState } from '../../lib/report/frozen-report.ts';
import type { DeliveryExplanation } from './delivery-explanation.ts';
import type { DeliveryProgress } from './delivery-progress.ts';
import type { DueDate } from './due-date.ts';

/** What the page of one sent report shows and asks for. */
export interface ReceiptViewProps {
  readonly title: string;
  readonly programmeName?: string | undefined;
  readonly host: string;
  readonly sha256: Sha256;
  readonly byteCount: number;
  readonly frozenAt: Instant;
  readonly state: DeliveryState;
  readonly progress?: DeliveryProgress | undefined;
  readonly explanation?: DeliveryExplanation | undefined;
  readonly timeline: readonly DueDate[];
  /** Milliseconds since 1970; says which due dates have passed. */
  readonly nowMs: number;
  readonly isOffline: boolean;
  /** Tries again at once; absent while that would be of no use. */
  readonly onRetry?: (() => void) | undefined;
  /** Back to the draft, after a refusal. */
  readonly onEditDraft?: (() => void) | undefined;
  readonly onOpenReports: () => void;
  readonly onSaveReportJson: () => void;
  readonly onSaveReportMarkdown: () => void;
  readonly onSaveEvidenceZip: () => void;
  readonly onSaveReceipt: () => void;
}
