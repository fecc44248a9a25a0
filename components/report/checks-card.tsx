import { text } from '../../lib/base/text.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Prose } from '../ui/prose.tsx';
import styles from './checks-card.module.css';
import type { DraftCheck } from './workspace-view.tsx';

interface ChecksCardProps {
  readonly checks: readonly DraftCheck[];
  /** Brings the person to the text that a check is about. */
  readonly onOpenField: (field: NonNullable<DraftCheck['field']>) => void;
}

const icons: Readonly<Record<DraftCheck['level'], IconName>> = {
  block: 'barred',
  answer: 'question',
  warn: 'warning',
  ok: 'tick',
};

const order = ['block', 'answer', 'warn', 'ok'] as const;

/** What is still missing, what needs an answer, what a triager will ask, and what is there. */
export function ChecksCard({ checks, onOpenField }: ChecksCardProps) {
  const sorted = order.flatMap((level) => checks.filter((check) => check.level === level));
  return (
    <ul className={styles.list} data-testid="checks">
      {sorted.map((check) => (
        <li
          key={check.id}
          className={styles[check.level]}
          data-testid={`check-${check.id}`}
          data-level={check.level}
        >
          <CheckRow check={check} onOpenField={onOpenField} />
        </li>
      ))}
    </ul>
  );
}

function CheckRow({
  check,
  onOpenField,
}: Pick<ChecksCardProps, 'onOpenField'> & { readonly check: DraftCheck }) {
  const { field } = check;
  const words = (
    <>
      <Icon name={icons[check.level]} />
      <span className={styles.words}>
        <span className={styles.level}>{text(`report_check_${check.level}`)} </span>
        <Prose phrase={check.phrase} />
      </span>
    </>
  );
  if (field === undefined || check.level === 'ok') return <span className={styles.row}>{words}</span>;
  return (
    <button type="button" className={joinClasses(styles.row, styles.link)} onClick={() => onOpenField(field)}>
      {words}
      <span className={styles.go}>
        <Icon name="chevron" size="s" />
      </span>
    </button>
  );
}
