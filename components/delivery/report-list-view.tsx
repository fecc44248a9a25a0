import type { DraftId, ReportId } from '../../lib/base/ids.ts';
import type { Instant } from '../../lib/base/time.ts';
import type { DeliveryState } from '../../lib/report/frozen-report.ts';
import type { VerdictKind } from '../../lib/scope/verdict.ts';

export interface DraftRow {
  readonly id: DraftId;
  readonly title: string;
  readonly programmeName?: string | undefined;
  /** The host of the affected address. */
  readonly host?: string | undefined;
  readonly verdictKind?: VerdictKind | undefined;
  readonly evidenceCount: number;
  readonly updatedAt: Instant;
}

export interface SentRow {
  readonly id: ReportId;
  readonly title: string;
  readonly programmeName?: string | undefined;
  readonly host: string;
  readonly stateKind: DeliveryState['kind'];
  readonly receiptId?: string | undefined;
  /** When it was frozen, received or refused: the latest of these. */
  readonly at: Instant;
}

export interface ReportListViewProps {
  /** Absent while they are being read. */
  readonly drafts?: readonly DraftRow[] | undefined;
  readonly sent?: readonly SentRow[] | undefined;
  readonly onOpenDraft: (id: DraftId) => void;
  /** Deletes the draft and its evidence; the view has asked before. */
  readonly onDeleteDraft: (id: DraftId) => void;
  readonly onOpenReport: (id: ReportId) => void;
  /** Deletes a received or refused report from this browser; the view has asked before. */
  readonly onDeleteReport: (id: ReportId) => void;
  readonly onOpenOptions: () => void;
}

/** Every draft and every sent report. */
export function ReportListView(props: ReportListViewProps) {
  return <main data-testid="reports-page">{props.drafts?.length}</main>;
}
