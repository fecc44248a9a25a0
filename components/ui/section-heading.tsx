import type { ReactNode } from 'react';
import styles from './section-heading.module.css';

interface SectionHeadingProps {
  readonly children: ReactNode;
  readonly level?: 2 | 3;
  /** A count or a button at the end of the line. */
  readonly end?: ReactNode;
  readonly id?: string | undefined;
}

/** The quiet heading over a group. */
export function SectionHeading({ children, level = 2, end, id }: SectionHeadingProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.line}>
      <Heading id={id} className={styles.heading}>
        {children}
      </Heading>
      {end}
    </div>
  );
}
