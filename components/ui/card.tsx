import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import styles from './card.module.css';

interface CardProps {
  readonly children: ReactNode;
  /** `list` puts a line between its children and leaves the padding to them. */
  readonly look?: 'plain' | 'list';
  readonly testId?: string | undefined;
}

/** A quiet box around what belongs together. */
export function Card({ children, look = 'plain', testId }: CardProps) {
  return (
    <div className={joinClasses(styles.card, styles[look])} data-testid={testId}>
      {children}
    </div>
  );
}
