import { text } from '../../lib/base/text.ts';
import { Notice } from '../ui/notice.tsx';
import { Prose } from '../ui/prose.tsx';
import type { AddProgrammeState } from './add-programme-state.ts';
import { FormatField } from './format-field.tsx';
import { KeepQuestion } from './keep-question.tsx';

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
    <KeepQuestion
      name={review.name}
      summary={review.summary}
      choice={<FormatField choice={choice} found={review.summary.format} onChoose={onChooseFormat} />}
      refusal={{ sentence: text('options_programme_refused'), problems, testId: 'source-problems' }}
      keepLabel={text('source_keep')}
      testIds={{ panel: 'source-review', keep: 'keep-source', discard: 'discard-source' }}
      onKeep={onKeep}
      onDiscard={onDiscard}
    >
      {review.notes.map((note) => (
        <Notice key={note.key} tone="info">
          <p>
            <Prose phrase={note} />
          </p>
        </Notice>
      ))}
    </KeepQuestion>
  );
}
