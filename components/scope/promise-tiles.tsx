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
          <span className={styles.amount}>
            {text(
              commitment.unit === 'hours' ? 'popup_tile_hours' : sayDays(commitment.amount),
              formatCount(commitment.amount),
            )}
          </span>
          <span className={styles.label}>
            {commitment.unit === 'business_days'
              ? text('popup_tile_business', commitment.label)
              : commitment.label}
          </span>
        </li>
      ))}
    </ul>
  );
}

function sayDays(amount: number): 'popup_tile_day' | 'popup_tile_days' {
  return amount === 1 ? 'popup_tile_day' : 'popup_tile_days';
}
