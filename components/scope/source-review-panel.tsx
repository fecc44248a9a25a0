import { text } from '../../lib/base/text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Prose } from '../ui/prose.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import type { AddProgrammeState } from './add-programme-state.ts';
import { FormatField } from './format-field.tsx';
import { ProblemList } from './problem-list.tsx';
import { SourceSummaryView } from './source-summary-view.tsx';
import styles from './source-review-panel.module.css';

interface SourceReviewPanelProps {
  readonly state: Extract<AddProgrammeState, { readonly kind: 'review' }>;
  readonly onChooseFormat: (format: string) => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** What a document came to, before it is kept. */
export function SourceReviewPanel({ state, onChooseFormat, onKeep, onDiscard }: SourceReviewPanelProps) {
  const { review, choice, problems } = state;
  return (
    <section className={styles.panel} data-testid="source-review" aria-label={text('source_review')}>
      <h3 className={styles.title}>
        <bdi>
          <VisibleText>{review.name}</VisibleText>
        </bdi>
      </h3>
      <p>{text('source_review_why')}</p>
      <FormatField choice={choice} found={review.summary.format} onChoose={onChooseFormat} />
      <SourceSummaryView summary={review.summary} />
      {review.notes.map((note) => (
        <Notice key={note.key} tone="info">
          <p>
            <Prose phrase={note} />
          </p>
        </Notice>
      ))}
      {problems.length === 0 ? undefined : (
        <Notice tone="out" announce="alert" testId="source-problems">
          <p>{text('options_programme_refused')}</p>
          <ProblemList problems={problems} />
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button look="primary" testId="keep-source" onClick={onKeep}>
          {text('source_keep')}
        </Button>
        <Button testId="discard-source" onClick={onDiscard}>
          {text('source_discard')}
        </Button>
      </div>
    </section>
  );
}
