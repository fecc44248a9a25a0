import { text } from '../../lib/base/text.ts';
import type { Shown, SummarisedRule } from '../../lib/policy/summarise-source.ts';
import { countText, formatCount } from '../ui/count-text.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Prose } from '../ui/prose.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import look from './rule-list.module.css';
import styles from './summarised-rules.module.css';

interface SummarisedRulesProps {
  readonly kind: 'doubtful' | 'refused';
  readonly rules: Shown<SummarisedRule>;
}

/** Strings with a doubt, or that could not be read, each with its reason; the rest is counted. */
export function SummarisedRules({ kind, rules }: SummarisedRulesProps) {
  if (rules.count === 0) return undefined;
  return (
    <Disclosure
      look="plain"
      title={countText(rules.count, `source_${kind}_one`, `source_${kind}`)}
      testId={`source-${kind}`}
    >
      <p className={look.note}>{text(`source_${kind}_note`)}</p>
      <ul className={joinClasses(look.list, styles.list)}>
        {rules.items.map(({ programmeName, published, reasons }, position) => (
          // a list may hold the same string twice
          <li key={`${position} ${published.pattern}`} className={look.row}>
            <span className={look.rule}>
              <code dir="ltr">
                <VisibleText>{published.pattern}</VisibleText>
              </code>
              <span className={look.note}>
                {text(published.state === 'in' ? 'ui_rule_in' : 'ui_rule_out')},{' '}
                <bdi>
                  <VisibleText>{programmeName}</VisibleText>
                </bdi>
              </span>
            </span>
            {reasons.map((reason) => (
              <p key={`${reason.key} ${reason.values.join(' ')}`} className={look.note}>
                <Prose phrase={reason} codeValues={[published.pattern]} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      {rules.count > rules.items.length ? (
        <p className={look.note}>{text('source_more', formatCount(rules.count - rules.items.length))}</p>
      ) : undefined}
    </Disclosure>
  );
}
