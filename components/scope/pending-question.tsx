import { text, type MessageKey } from '../../lib/base/text.ts';
import type { ChangeKind, ListChange, ShownValues } from '../../lib/policy/subscription/subscription.ts';
import { Button } from '../ui/button.tsx';
import { formatCount } from '../ui/count-text.ts';
import { formatDateTime } from '../ui/format-moment.ts';
import { Icon } from '../ui/icon.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './pending-question.module.css';
import type { SubscriptionEntry } from './subscriptions-props.ts';

interface PendingQuestionProps {
  readonly pending: NonNullable<SubscriptionEntry['pending']>;
  readonly onAnswer: (answer: 'accept' | 'decline') => void;
}

const headings: Readonly<Record<ChangeKind, readonly [string: MessageKey, unnamed: MessageKey]>> = {
  key_changed: ['subscription_change_key', 'subscription_change_key'],
  destination_changed: ['subscription_change_destination', 'subscription_change_destinations'],
  scope_widened: ['subscription_change_scope', 'subscription_change_scopes'],
  scope_read_otherwise: ['subscription_change_reading', 'subscription_change_readings'],
  terms_changed: ['subscription_change_terms', 'subscription_change_terms_many'],
};

/** What a newer version changes that only the person may accept, both sides of each. */
export function PendingQuestion({ pending, onAnswer }: PendingQuestionProps) {
  return (
    <section className={styles.question} data-testid="pending-change" aria-label={text('subscription_asks')}>
      <p className={styles.title}>
        <Icon name="warning" />
        {text('subscription_asks')}
      </p>
      <p className={styles.note}>{text('subscription_asks_why', formatDateTime(pending.seenAt))}</p>
      {pending.changes.map((change, position) => (
        <Change key={`${position} ${change.kind}`} change={change} />
      ))}
      <div className={styles.buttons}>
        <Button testId="decline-change" onClick={() => onAnswer('decline')}>
          {text('subscription_decline')}
        </Button>
        <Button look="danger" testId="accept-change" onClick={() => onAnswer('accept')}>
          {text('subscription_accept')}
        </Button>
      </div>
    </section>
  );
}

function Change({ change }: { readonly change: ListChange }) {
  const { kind, programmeName, before, after } = change;
  const [named, unnamed] = headings[kind];
  const isScope = kind === 'scope_widened';
  const isWorded = kind === 'terms_changed' || kind === 'scope_read_otherwise';
  const valuesClass = isWorded ? styles.sentences : styles.values;
  return (
    <div className={styles.change} data-testid={`change-${kind}`}>
      <h4 className={styles.heading}>
        <bdi>
          <VisibleText>
            {programmeName === undefined ? text(unnamed) : text(named, programmeName)}
          </VisibleText>
        </bdi>
      </h4>
      <div className={styles.sides}>
        <Side
          title={text(isScope ? 'subscription_side_out' : 'subscription_side_old')}
          shown={before}
          valuesClass={valuesClass}
        />
        <Side
          title={text(isScope ? 'subscription_side_in' : 'subscription_side_new')}
          shown={after}
          valuesClass={valuesClass}
        />
      </div>
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly shown: ShownValues;
  readonly valuesClass: string | undefined;
}

function Side({ title, shown, valuesClass }: SideProps) {
  const moreCount = shown.count - shown.values.length;
  return (
    <div className={styles.side}>
      <p className={styles.label}>{title}</p>
      {shown.count === 0 ? (
        <p className={styles.note}>{text('subscription_side_nothing')}</p>
      ) : (
        <ul className={valuesClass}>
          {shown.values.map((value, position) => (
            <li key={`${position} ${value}`}>
              <bdi>
                <VisibleText>{value}</VisibleText>
              </bdi>
            </li>
          ))}
        </ul>
      )}
      {moreCount === 0 ? undefined : (
        <p className={styles.note}>{text('source_more', formatCount(moreCount))}</p>
      )}
    </div>
  );
}
