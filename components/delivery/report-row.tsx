import type { ReactNode } from 'react';
import { text } from '../../lib/base/text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './report-row.module.css';

interface ReportRowProps {
  readonly title: string;
  /** Programme, host, counts, date. */
  readonly facts: readonly string[];
  readonly chips: ReactNode;
  readonly onOpen: () => void;
  /** Absent where deleting would lose something that is still on its way. */
  readonly onDelete?: (() => void) | undefined;
  readonly testId: string;
}

/** One draft or report: the whole row opens it. */
export function ReportRow({ title, facts, chips, onOpen, onDelete, testId }: ReportRowProps) {
  const name = title === '' ? text('ui_untitled') : title;
  return (
    <div className={styles.row} data-testid={testId}>
      <div className={styles.body}>
        <button type="button" className={styles.open} aria-label={name} data-testid="open" onClick={onOpen}>
          <bdi>
            <VisibleText>{name}</VisibleText>
          </bdi>
        </button>
        <p className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      </div>
      <div className={styles.chips}>{chips}</div>
      {onDelete === undefined ? undefined : (
        <span className={styles.delete}>
          <IconButton
            icon="trash"
            label={text('receipt_delete_named', name)}
            testId="delete"
            onClick={onDelete}
          />
        </span>
      )}
    </div>
  );
}
