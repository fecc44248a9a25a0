import { text } from '../../lib/base/text.ts';
import type { ScopeList } from '../../lib/scope/scope-list.ts';
import type { DecidingRule } from '../../lib/scope/verdict.ts';
import { Prose } from '../ui/prose.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './scope-rules.module.css';
import { VerdictChip } from './verdict-chip.tsx';

/** The rules of a list as it publishes them, and those that could not be read. */
export function ScopeRules({ scope }: { readonly scope: ScopeList }) {
  if (scope.rules.length + scope.refusedRules.length === 0) {
    return (
      <section>
        <h4 className={styles.heading}>{text('options_scope')}</h4>
        <p className={styles.note}>{text('options_scope_empty')}</p>
      </section>
    );
  }
  return (
    <section>
      <h4 className={styles.heading}>{text('options_scope')}</h4>
      <ul className={styles.list}>
        {scope.rules.map(({ published }) => (
          <li key={`${published.state} ${published.pattern}`} className={styles.row}>
            <PublishedRule rule={published} />
          </li>
        ))}
        {scope.refusedRules.map(({ published, reason }) => (
          <li key={`refused ${published.pattern}`} className={styles.row} data-testid="refused-rule">
            <PublishedRule rule={published} />
            <p className={styles.refused}>
              {text('options_refused_rule')} <Prose phrase={reason} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PublishedRule({ rule }: { readonly rule: DecidingRule }) {
  return (
    <>
      <span className={styles.rule}>
        <code dir="ltr">
          <VisibleText>{rule.pattern}</VisibleText>
        </code>
        <VerdictChip kind={rule.state} />
        {rule.reason === undefined ? undefined : (
          <span className={styles.note}>{text(`ui_rule_reason_${rule.reason}`)}</span>
        )}
      </span>
      {rule.note === undefined ? undefined : <p className={styles.note}>{rule.note}</p>}
    </>
  );
}
