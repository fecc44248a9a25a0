import { text } from '../../lib/base/text.ts';
import type { Instant } from '../../lib/base/time.ts';
import { formatDate, formatDateTime } from '../ui/format-moment.ts';
import { joinClasses } from '../ui/join-classes.ts';
import { Prose } from '../ui/prose.tsx';
import styles from './due-timeline.module.css';
import type { DueDate } from './due-date.ts';

interface DueTimelineProps {
  readonly receivedAt: Instant;
  /** The receiver's time zone, in which its days are counted. */
  readonly timeZone: string;
  readonly timeline: readonly DueDate[];
  readonly nowMs: number;
}

/** When it was received and when each promise falls due, with the rule that gave the date. */
export function DueTimeline({ receivedAt, timeZone, timeline, nowMs }: DueTimelineProps) {
  const sorted = timeline.toSorted((first, second) => Date.parse(first.dueAt) - Date.parse(second.dueAt));
  const next = sorted.find((due) => Date.parse(due.dueAt) >= nowMs);
  return (
    <ol data-testid="timeline">
      <li className={joinClasses(styles.row, styles.done)}>
        <span className={styles.label}>{text('receipt_received')}</span>
        <span className={styles.when}>
          <time dateTime={receivedAt}>{formatDateTime(receivedAt)}</time>
        </span>
      </li>
      {sorted.map((due) => (
        <li
          key={`${due.kind} ${due.dueAt}`}
          className={joinClasses(styles.row, due === next && styles.next)}
          data-testid="due"
        >
          <span className={styles.label}>
            {text(`receipt_due_${due.kind}`)}
            {Date.parse(due.dueAt) < nowMs ? (
              <span className={styles.past}>
                {' '}
                {text(due.by === 'programme' ? 'receipt_past' : 'receipt_reached')}
              </span>
            ) : undefined}
          </span>
          <span className={styles.when}>
            <time dateTime={due.dueAt}>
              {due.isDateOnly ? formatDate(due.dueAt, timeZone) : formatDateTime(due.dueAt)}
            </time>
            {' · '}
            <Prose phrase={due.rule} />
          </span>
        </li>
      ))}
    </ol>
  );
}
