import { text } from '../../lib/base/text.ts';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './reviewed-text.module.css';
import { segmentText } from './segment-text.ts';

interface ReviewedTextProps {
  /** Shown character by character; nothing in it is read as markup. */
  readonly children: string;
  readonly placeholders: readonly string[];
  readonly keptValues: readonly string[];
  readonly testId: string;
}

/** A text that leaves, exactly: masked values look masked, kept values stand out. */
export function ReviewedText({ children, placeholders, keptValues, testId }: ReviewedTextProps) {
  return (
    <pre className={styles.text} dir="ltr" data-testid={testId}>
      {segmentText(children, placeholders, keptValues).map((segment, index) => {
        // the same piece can stand at many places, so the place is the key
        const key = `${index}`;
        switch (segment.kind) {
          case 'plain':
            return <VisibleText key={key}>{segment.text}</VisibleText>;
          case 'masked':
            return (
              <span key={key} className={styles.masked} title={text('review_is_masked')}>
                {segment.text}
              </span>
            );
          case 'kept':
            return (
              <mark key={key} className={styles.kept} title={text('review_is_kept')}>
                <VisibleText>{segment.text}</VisibleText>
              </mark>
            );
          default:
            return segment.kind satisfies never;
        }
      })}
    </pre>
  );
}
