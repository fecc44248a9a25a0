import { text } from '../../lib/base/text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { DraftRows } from './draft-rows.tsx';
import type { ReportListViewProps } from './report-list-view-props.ts';
import { SentRows } from './sent-rows.tsx';

/** Every draft and every sent report. */
export function ReportListView(props: ReportListViewProps) {
  const { drafts, sent } = props;
  return (
    <PageFrame testId="reports-page" heading={text('ui_open_reports')} onOpenOptions={props.onOpenOptions}>
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
    </PageFrame>
  );
}
