import { text, type MessageKey } from '../../lib/base/text.ts';
import type { PublisherStatement } from '../../lib/policy/list-statements.ts';
import { nameActivity } from '../../lib/policy/name-activity.ts';
import { Prose } from '../ui/prose.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './publisher-statements.module.css';

const words: Readonly<Record<PublisherStatement['status'], MessageKey>> = {
  'publisher-stated-permitted': 'statement_permitted',
  'publisher-stated-prohibited': 'statement_prohibited',
  'conditions-not-satisfied': 'statement_conditions',
  'not-covered': 'statement_not_covered',
  'out-of-scope': 'statement_out_of_scope',
  'authority-not-established': 'statement_no_authority',
  'invalid-policy': 'statement_invalid',
  'unsupported-policy': 'statement_unsupported',
  'policy-absent': 'statement_absent',
};

/** What a publisher states about testing one address, beside the verdict, which is about scope alone. */
export function PublisherStatements({ statements }: { readonly statements: readonly PublisherStatement[] }) {
  const [first] = statements;
  if (first === undefined) return undefined;
  // where the policy cannot speak for the address at all, saying so once is enough
  const isOneAnswer = statements.every(({ status }) => status === first.status);
  return (
    <div className={styles.list} data-testid="statements">
      {isOneAnswer && first.conditions.length === 0 ? (
        <p data-testid="statement" data-status={first.status}>
          {text('statement_all', text(words[first.status]))}
        </p>
      ) : (
        statements.map((statement) => <Statement key={statement.activity} statement={statement} />)
      )}
      <p className={styles.note}>{text('statement_note')}</p>
    </div>
  );
}

function Statement({ statement }: { readonly statement: PublisherStatement }) {
  const { activity, status, conditions } = statement;
  return (
    <div className={styles.row} data-testid="statement" data-activity={activity} data-status={status}>
      <p>
        <span className={styles.activity}>
          <bdi>
            <VisibleText>{nameActivity(activity)}</VisibleText>
          </bdi>
        </span>
        {text('ui_colon')} {text(words[status])}
      </p>
      {conditions.map((condition) => (
        <p key={condition.key} className={styles.condition}>
          <Prose phrase={condition} />
        </p>
      ))}
    </div>
  );
}
