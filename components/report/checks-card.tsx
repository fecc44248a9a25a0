import { text } from '../../lib/base/text.ts';
import type { DraftCheck } from '../../lib/report/draft-check.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Prose } from '../ui/prose.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './checks-card.module.css';
import { hasPlace } from './draft-field-ids.ts';

interface ChecksCardProps {
  readonly checks: readonly DraftCheck[];
  /** Brings the person to what a check is about. */
  readonly onOpen: (check: DraftCheck) => void;
}

const icons: Readonly<Record<DraftCheck['level'], IconName>> = {
  block: 'barred',
  answer: 'question',
  warn: 'warning',
  ok: 'tick',
};

const order = ['block', 'answer', 'warn', 'ok'] as const;

/** What is still missing, what needs an answer, what a triager will ask, and what is there. */
export function ChecksCard({ checks, onOpen }: ChecksCardProps) {
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
          <CheckRow check={check} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function CheckRow({ check, onOpen }: Pick<ChecksCardProps, 'onOpen'> & { readonly check: DraftCheck }) {
  const words = (
    <>
      <Icon name={icons[check.level]} />
      <span className={styles.words}>
        {/* the icon says the level to the eye, these words to the ear */}
        <VisuallyHidden>{text(`report_check_${check.level}`)} </VisuallyHidden>
        <Prose phrase={check.phrase} />
      </span>
    </>
  );
  if (check.level === 'ok' || !hasPlace(check)) return <span className={styles.row}>{words}</span>;
  return (
    <button type="button" className={joinClasses(styles.row, styles.link)} onClick={() => onOpen(check)}>
      {words}
      <span className={styles.go}>
        <Icon name="chevron" size="s" />
      </span>
    </button>
  );
}
