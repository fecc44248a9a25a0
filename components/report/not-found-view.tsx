import { text } from '../../lib/base/text.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import styles from './not-found-view.module.css';

/** What an address of a draft or report says that is not in this browser. */
export function NotFoundView({ onOpenReports }: { readonly onOpenReports: () => void }) {
  return (
    <AppFrame kind="page" testId="not-found" heading={<h1>{text('extension_name')}</h1>}>
      <div className={styles.content}>
        <EmptyState icon="reports" title={text('report_not_found')}>
          <p>{text('report_not_found_next')}</p>
          <Button look="primary" testId="open-reports" onClick={onOpenReports}>
            {text('ui_open_reports')}
          </Button>
        </EmptyState>
      </div>
    </AppFrame>
  );
}
