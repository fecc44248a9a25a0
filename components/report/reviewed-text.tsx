import { text } from '../../lib/base/text.ts';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './reviewed-text.module.css';
import { segmentText } from './segment-text.ts';

interface ReviewedTextProps {
  /** Shown character by character; nothing in it is read as markup. */
  readonly children: string;
  readonly placeholders: readonly string[];
  readonly keptValues: readonly string[];
  readonly label: string;
  readonly testId: string;
}

/** A text that leaves, exactly: masked values look masked, kept values stand out. */
export function ReviewedText({ children, placeholders, keptValues, label, testId }: ReviewedTextProps) {
  return (
    // a long text scrolls inside, so the keyboard has to be able to get there
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles.text} dir="ltr" tabIndex={0} role="region" aria-label={label} data-testid={testId}>
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
