import { text } from '../../lib/base/text.ts';
import { Card } from '../ui/card.tsx';
import { Chip } from '../ui/chip.tsx';
import { countText } from '../ui/count-text.ts';
import { formatDate } from '../ui/format-moment.ts';
import { Notice } from '../ui/notice.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { LockedLine } from './locked-line.tsx';
import { originLabels } from './origin-labels.ts';
import { RemoveButton } from './remove-button.tsx';
import { sayFormat } from './say-format.ts';
import styles from './programme-card.module.css';
import type { SourceEntry } from './source-entry.ts';
import { SourceSummaryView } from './source-summary-view.tsx';

interface SourceCardProps {
  readonly entry: SourceEntry;
  readonly onRemove: (sourceId: string) => void;
}

/** One kept list: where it is from, what became of its strings, and how to be rid of it. */
export function SourceCard({ entry, onRemove }: SourceCardProps) {
  const { summary, origin } = entry;
  const isOwn = origin === undefined || origin === 'added' || origin === 'lookup';
  return (
    <article className={styles.article} data-testid={`source-${entry.id}`}>
      <Card>
        <div className={styles.content}>
          <header className={styles.head}>
            <h3 className={styles.name}>
              <bdi>
                <VisibleText>{entry.name}</VisibleText>
              </bdi>
            </h3>
            {summary === undefined ? undefined : <Chip tone="plain">{sayFormat(summary.format)}</Chip>}
            {origin === undefined ? undefined : <Chip tone="plain">{text(originLabels[origin])}</Chip>}
            {entry.isStale ? <Chip tone="unclear">{text('source_stale')}</Chip> : undefined}
            {entry.addedAt === undefined ? undefined : (
              <span className={styles.date}>{text('source_kept_on', formatDate(entry.addedAt))}</span>
            )}
          </header>
          {summary === undefined ? (
            <Notice tone="unclear">{text('source_unreadable')}</Notice>
          ) : (
            <SourceSummaryView summary={summary} />
          )}
          {entry.sharedCount === 0 ? undefined : (
            <Notice tone="info">
              {countText(entry.sharedCount, 'source_shared_one', 'source_shared_many')}
            </Notice>
          )}
          {origin === 'managed' ? (
            <LockedLine testId="source-lock">{text('managed_programme_locked')}</LockedLine>
          ) : undefined}
          {isOwn ? (
            <RemoveButton
              name={entry.name}
              meaning={text('source_remove_body')}
              testId="remove-source"
              onRemove={() => onRemove(entry.id)}
            >
              {text('source_remove')}
            </RemoveButton>
          ) : undefined}
        </div>
      </Card>
    </article>
  );
}
