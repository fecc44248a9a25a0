import { parseUrl } from '../../lib/base/url.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { CheckedLine } from '../../lib/scope/checked-lines.ts';
import type { ScopeExplanation } from '../../lib/scope/decide/explain-scope.ts';
import styles from './checked-address.module.css';
import { VerdictCard } from './verdict-card.tsx';

interface CheckedAddressProps {
  readonly checked: CheckedLine;
  readonly programme: Programme | undefined;
  readonly onExplain: () => Promise<ScopeExplanation>;
}

// what is no address is shown so far
const shownLength = 500;

/** The verdict on one address, with everything that it was chosen from. */
export function CheckedAddress({ checked, programme, onExplain }: CheckedAddressProps) {
  const { line, verdict } = checked;
  const url = parseUrl(verdict.url ?? '');
  return (
    <div className={styles.card}>
      <VerdictCard
        verdict={verdict}
        programme={programme}
        host={url?.host ?? line.slice(0, shownLength)}
        path={url === undefined ? '' : `${url.pathname}${url.search}`}
        onExplain={onExplain}
        headingLevel={2}
        isWhyOpen
      />
    </div>
  );
}
