import { text } from '../../lib/base/text.ts';
import type { DecidingRule } from '../../lib/scope/verdict.ts';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './rule-text.module.css';

// instructions of a platform may go on for pages
const maxNoteLength = 600;

/** A rule as its list publishes it, with what it says and why. */
export function RuleText({ rule }: { readonly rule: DecidingRule }) {
  return (
    <>
      <code dir="ltr">
        <VisibleText>{rule.pattern}</VisibleText>
      </code>{' '}
      {text(rule.state === 'in' ? 'ui_rule_in' : 'ui_rule_out')}
      {rule.reason === undefined ? undefined : `, ${text(`ui_rule_reason_${rule.reason}`)}`}
      {rule.note === undefined ? undefined : (
        <span className={styles.note}>
          <VisibleText>
            {rule.note.length > maxNoteLength ? `${rule.note.slice(0, maxNoteLength)}…` : rule.note}
          </VisibleText>
        </span>
      )}
    </>
  );
}
