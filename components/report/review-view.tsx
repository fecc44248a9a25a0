import type { Sha256 } from '../../lib/base/ids.ts';
import { text, type Phrase } from '../../lib/base/text.ts';
import type { DraftCheck } from '../../lib/report/check-draft.ts';
import type { DraftFieldKey } from '../../lib/report/draft.ts';
import type { ChosenReceiver } from '../../lib/report/receiver.ts';
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
import { ReviewedText } from './reviewed-text.tsx';

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
  readonly receiver?: ChosenReceiver | undefined;
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
          ]}
        />
      </div>
      <aside className={styles.panel} aria-label={text('review_sending')}>
        <ReviewPanel props={props} report={report} />
      </aside>
    </div>
  );
}
