import type { DraftId, ReportId } from '../../lib/base/ids.ts';
import { text } from '../../lib/base/text.ts';
import type { Instant } from '../../lib/base/time.ts';
import type { DeliveryState } from '../../lib/report/frozen-report.ts';
import type { VerdictKind } from '../../lib/scope/verdict.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { DraftRows } from './draft-rows.tsx';
import styles from './report-list-view.module.css';
import { SentRows } from './sent-rows.tsx';

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
  const { drafts, sent } = props;
  return (
    <AppFrame
      kind="page"
      testId="reports-page"
      heading={<h1>{text('ui_open_reports')}</h1>}
      actions={
        <Button icon="options" testId="open-options" onClick={props.onOpenOptions}>
          {text('ui_open_options')}
        </Button>
      }
    >
      <div className={styles.content}>
        {drafts === undefined || sent === undefined ? (
          <Loading>{text('receipt_list_loading')}</Loading>
        ) : undefined}
        {drafts?.length === 0 && sent?.length === 0 ? (
          <EmptyState icon="reports" title={text('receipt_list_empty')}>
            {text('receipt_list_empty_next')}
          </EmptyState>
        ) : undefined}
        {drafts === undefined || drafts.length === 0 ? undefined : <DraftRows {...props} drafts={drafts} />}
        {sent === undefined || sent.length === 0 ? undefined : <SentRows {...props} sent={sent} />}
      </div>
    </AppFrame>
  );
}
