import { text } from '../../lib/base/text.ts';
import type { Commitment } from '../../lib/policy/goodfaith-extension.ts';
import { formatCount } from '../ui/count-text.ts';
import styles from './promise-tiles.module.css';

/** The dated promises of the policy, three at most: how long, for what. */
export function PromiseTiles({ commitments }: { readonly commitments: readonly Commitment[] }) {
  if (commitments.length === 0) return undefined;
  return (
    <ul className={styles.tiles} aria-label={text('popup_promises')}>
      {commitments.slice(0, 3).map((commitment) => (
        <li key={commitment.id} className={styles.tile} title={commitment.promise}>
          <span className={styles.amount}>{sayAmount(commitment)}</span>
          <span className={styles.label}>{commitment.label}</span>
        </li>
      ))}
    </ul>
  );
}

/** Says how long a promise gives, e.g. `7 business days`. */
export function sayAmount({ amount, unit }: Pick<Commitment, 'amount' | 'unit'>): string {
  return text(amount === 1 ? `ui_amount_${unit}_one` : `ui_amount_${unit}`, formatCount(amount));
}
