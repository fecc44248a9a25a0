import { text } from '../../lib/base/text.ts';
import type { LedgerRow } from '../../lib/evidence/ledger.ts';
import { countText, formatCount } from '../ui/count-text.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { formatUtcClock } from '../ui/format-moment.ts';
import { Prose } from '../ui/prose.tsx';
import styles from './ledger-list.module.css';

const recentCount = 4;

/** What was captured, cut, masked, lost or supplied by the page; the latest first. */
export function LedgerList({ ledger }: { readonly ledger: readonly LedgerRow[] }) {
  if (ledger.length === 0) return <p className={styles.empty}>{text('report_ledger_empty')}</p>;
  const latestFirst = ledger.toReversed();
  const older = latestFirst.slice(recentCount);
  return (
    <div className={styles.ledger} data-testid="ledger">
      <LedgerRows rows={latestFirst.slice(0, recentCount)} />
      {older.length === 0 ? undefined : (
        <Disclosure
          look="plain"
          title={countText(older.length, 'report_ledger_older_one', 'report_ledger_older')}
          count={undefined}
        >
          <LedgerRows rows={older.slice(0, 500)} />
          {older.length > 500 ? (
            <p>{text('report_ledger_cut', formatCount(older.length - 500))}</p>
          ) : undefined}
        </Disclosure>
      )}
    </div>
  );
}

function LedgerRows({ rows }: { readonly rows: readonly LedgerRow[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row} data-kind={row.kind}>
          <time className={styles.time} dateTime={row.at}>
            {formatUtcClock(row.at)}
          </time>
          <span className={styles.words}>
            <Prose phrase={row.phrase} />
          </span>
        </li>
      ))}
    </ul>
  );
}
