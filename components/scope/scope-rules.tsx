import type { ReactNode } from 'react';
import { text } from '../../lib/base/text.ts';
import type { ScopeList } from '../../lib/scope/scope-list.ts';
import type { DecidingRule } from '../../lib/scope/verdict.ts';
import { Chip } from '../ui/chip.tsx';
import { Prose } from '../ui/prose.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import look from './rule-list.module.css';
import styles from './scope-rules.module.css';
import { VerdictChip } from './verdict-chip.tsx';

/** The rules of a list as it publishes them, and those that could not be read. */
export function ScopeRules({ scope }: { readonly scope: ScopeList }) {
  if (scope.rules.length + scope.refusedRules.length === 0) {
    return (
      <section>
        <h4 className={styles.heading}>{text('options_scope')}</h4>
        <p className={look.note}>{text('options_scope_empty')}</p>
      </section>
    );
  }
  return (
    <section>
      <h4 className={styles.heading}>{text('options_scope')}</h4>
      <ul className={look.list}>
        {listPublished(scope).map((published) => (
          <li key={`${published.state} ${published.pattern}`} className={look.row}>
            <PublishedRule rule={published}>
              <VerdictChip kind={published.state} />
            </PublishedRule>
          </li>
        ))}
        {scope.refusedRules.map(({ published, reason, mentions }) => (
          <li key={`refused ${published.pattern}`} className={look.row} data-testid="refused-rule">
            <PublishedRule rule={published}>
              <Chip tone="plain">{text(published.state === 'in' ? 'ui_rule_in' : 'ui_rule_out')}</Chip>
            </PublishedRule>
            <p className={styles.refused}>
              {/* a rule that mentions nobody makes nothing unclear */}
              {mentions.length === 0 ? undefined : `${text('options_refused_rule')} `}
              <Prose phrase={reason} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each entry once, also where it has become several rules. */
function listPublished(scope: ScopeList): readonly DecidingRule[] {
  const byText = new Map(
    scope.rules.map(({ published }) => [`${published.state} ${published.pattern}`, published] as const),
  );
  return [...byText.values()];
}

interface PublishedRuleProps {
  readonly rule: DecidingRule;
  /** What the rule says, as a chip. */
  readonly children: ReactNode;
}

function PublishedRule({ rule, children }: PublishedRuleProps) {
  return (
    <>
      <span className={look.rule}>
        <code dir="ltr">
          <VisibleText>{rule.pattern}</VisibleText>
        </code>
        {children}
        {rule.reason === undefined ? undefined : (
          <span className={look.note}>{text(`ui_rule_reason_${rule.reason}`)}</span>
        )}
      </span>
      {rule.note === undefined ? undefined : <p className={look.note}>{rule.note}</p>}
    </>
  );
}
