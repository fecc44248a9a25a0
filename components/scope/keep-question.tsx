import type { ReactNode } from 'react';
import { text, type Phrase } from '../../lib/base/text.ts';
import type { SourceSummary } from '../../lib/policy/summarise-source.ts';
import { Button } from '../ui/button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Notice } from '../ui/notice.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { ProblemList } from './problem-list.tsx';
import styles from './keep-question.module.css';
import { SourceSummaryView } from './source-summary-view.tsx';

interface KeepQuestionProps {
  /** A file's name, or an address. */
  readonly name: string;
  readonly isAddress?: boolean;
  readonly summary: SourceSummary;
  /** What can be chosen before it is read. */
  readonly choice?: ReactNode;
  /** What to know besides. */
  readonly children: ReactNode;
  /** Why it could not be kept. */
  readonly refusal: {
    readonly sentence: string;
    readonly problems: readonly Phrase[];
    readonly testId: string;
  };
  readonly keepLabel: string;
  readonly testIds: { readonly panel: string; readonly keep: string; readonly discard: string };
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** What a document came to, before it is kept, and the two answers. */
export function KeepQuestion({ refusal, testIds, ...props }: KeepQuestionProps) {
  return (
    <section className={styles.panel} data-testid={testIds.panel} aria-label={text('source_review')}>
      <h3 className={joinClasses(styles.title, props.isAddress === true && styles.address)}>
        <bdi>
          <VisibleText>{props.name}</VisibleText>
        </bdi>
      </h3>
      <p>{text('source_review_why')}</p>
      {props.choice}
      <SourceSummaryView summary={props.summary} />
      {props.children}
      {refusal.problems.length === 0 ? undefined : (
        <Notice tone="out" announce="alert" testId={refusal.testId}>
          <p>{refusal.sentence}</p>
          <ProblemList problems={refusal.problems} />
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button look="primary" testId={testIds.keep} onClick={props.onKeep}>
          {props.keepLabel}
        </Button>
        <Button testId={testIds.discard} onClick={props.onDiscard}>
          {text('source_discard')}
        </Button>
      </div>
    </section>
  );
}
