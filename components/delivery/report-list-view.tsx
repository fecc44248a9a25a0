import { text } from '../../lib/base/text.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { DraftRows } from './draft-rows.tsx';
import styles from './report-list-view.module.css';
import type { ReportListViewProps } from './report-list-view-props.ts';
import { SentRows } from './sent-rows.tsx';

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
