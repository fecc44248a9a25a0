import type { Sha256 } from '../../lib/base/ids.ts';
import type { Phrase } from '../../lib/base/text.ts';
import type { Instant } from '../../lib/base/time.ts';
import type { DeliveryState } from '../../lib/report/frozen-report.ts';

/** One promise of the programme, or duty of the researcher, with its date. */
export interface DueDate {
  readonly label: string;
  readonly dueAt: Instant;
  /** True where only the day counts, e.g. business days. */
  readonly isDateOnly: boolean;
  /** The rule that gave the date, e.g. "7 business days, Europe/Berlin". */
  readonly rule: Phrase;
  readonly by: 'programme' | 'researcher';
}

/** What the receiver has acknowledged so far. */
export interface DeliveryProgress {
  readonly acknowledgedByteCount: number;
  readonly totalByteCount: number;
  readonly files: readonly {
    readonly filename: string;
    readonly byteCount: number;
    readonly isAcknowledged: boolean;
  }[];
}

/** Why a report waits or was refused, and what the person can do. */
export interface DeliveryExplanation {
  readonly what: Phrase;
  readonly next?: Phrase | undefined;
  /** The receiver's own words, shown as a quotation. */
  readonly quote?: string | undefined;
}

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

/** Where one sent report stands: waiting, sending, received or refused. */
export function ReceiptView(props: ReceiptViewProps) {
  return <main data-testid="receipt-page">{props.state.kind}</main>;
}
