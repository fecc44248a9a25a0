import { text } from '../../lib/base/text.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Prose } from '../ui/prose.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { ChecksCard } from './checks-card.tsx';
import { ReviewPanel } from './review-panel.tsx';
import styles from './review-view.module.css';
import type { ReviewViewProps } from './review-view-props.ts';
import { ReviewedText } from './reviewed-text.tsx';

/** Exactly what leaves, to whom, and the one button that sends it. */
export function ReviewView(props: ReviewViewProps) {
  return (
    <AppFrame
      kind="page"
      testId="review-page"
      heading={
        <>
          <h1>
            <VisibleText>{props.title === '' ? text('ui_untitled') : props.title}</VisibleText>
          </h1>
          <Chip tone="plain">{text('review_nothing_left')}</Chip>
        </>
      }
      actions={
        <Button icon="back" testId="back" onClick={() => props.onBack()}>
          {text('review_back')}
        </Button>
      }
    >
      <ReviewContent {...props} />
    </AppFrame>
  );
}

function ReviewContent(props: ReviewViewProps) {
  const { state } = props;
  if (state.kind === 'preparing') return <Loading>{text('review_preparing')}</Loading>;
  if (state.kind === 'failed') {
    return (
      <div className={styles.alone}>
        <Notice tone="out" announce="alert" testId="review-failed">
          <p>
            <Prose phrase={state.why} />
          </p>
          <Button onClick={props.onRefresh}>{text('review_again')}</Button>
        </Notice>
      </div>
    );
  }
  const { report } = state;
  if (report === undefined) {
    return (
      <div className={styles.alone}>
        <Notice tone="out" testId="review-blocked">
          <p>{text('review_blocked_unbuilt')}</p>
          <ChecksCard
            checks={state.kind === 'blocked' ? state.checks : []}
            onOpen={(check) => props.onBack(check.field)}
          />
        </Notice>
      </div>
    );
  }
  return (
    <div className={styles.columns}>
      <div className={styles.reading}>
        <Tabs
          label={text('review_views')}
          tabs={[
            {
              id: 'reading',
              label: text('review_tab_reading'),
              panel: (
                <ReviewedText testId="as-read" {...report}>
                  {report.markdown}
                </ReviewedText>
              ),
            },
            {
              id: 'bytes',
              label: text('review_tab_bytes'),
              panel: (
                <ReviewedText testId="exact-bytes" {...report}>
                  {report.exactText}
                </ReviewedText>
              ),
            },
            ...report.exactFiles.map((file) => ({
              id: file.filename,
              label: file.filename,
              panel: (
                <ReviewedText testId={`exact-file-${file.filename}`} {...report}>
                  {file.text}
                </ReviewedText>
              ),
            })),
          ]}
        />
      </div>
      <aside className={styles.panel} aria-label={text('review_sending')}>
        <ReviewPanel props={props} report={report} />
      </aside>
    </div>
  );
}
