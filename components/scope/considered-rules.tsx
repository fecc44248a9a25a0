import { text } from '../../lib/base/text.ts';
import type { ConsideredRule, ScopeExplanation } from '../../lib/scope/decide/explain-scope.ts';
import { formatCount } from '../ui/count-text.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Prose } from '../ui/prose.tsx';
import styles from './considered-rules.module.css';
import { RuleText } from './rule-text.tsx';

/** Every rule that the verdict could have come from, folded, the heaviest first. */
export function ConsideredRules({ explanation }: { readonly explanation: ScopeExplanation }) {
  const { considered, moreCount } = explanation;
  if (considered.length === 0) return <p className={styles.none}>{text('why_none_considered')}</p>;
  return (
    <Disclosure
      look="plain"
      title={text('why_considered', formatCount(considered.length + moreCount))}
      testId="considered-rules"
    >
      <ol className={styles.list}>
        {considered.map((rule, index) => (
          // the same rule can stand in two lists, so the place is the key
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.row} data-match={rule.match}>
            <Considered rule={rule} />
          </li>
        ))}
      </ol>
      {moreCount === 0 ? undefined : (
        <p className={styles.none} data-testid="more-considered">
          {text('why_more_considered', formatCount(moreCount))}
        </p>
      )}
    </Disclosure>
  );
}

function Considered({ rule }: { readonly rule: ConsideredRule }) {
  return (
    <>
      <RuleText rule={rule.published} />
      <span className={styles.facts}>
        <bdi>{rule.programmeName}</bdi>
        {text('ui_colon')} {text(`why_match_${rule.match}`)}
        {rule.isListExpired ? ` ${text('why_list_expired')}` : undefined}
      </span>
      {rule.doubts.map((doubt) => (
        <span key={`${doubt.key} ${doubt.values.join(' ')}`} className={styles.doubt}>
          <Prose phrase={doubt} />
        </span>
      ))}
    </>
  );
}
