import { text, type MessageKey } from '../../lib/base/text.ts';
import { Card } from '../ui/card.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { HostText } from './host-text.tsx';
import styles from './managed-card.module.css';
import type { ManagedFacts } from './managed-facts.ts';
import { ProblemList } from './problem-list.tsx';

/** What the organisation set, all of it, and what is wrong with what it set last. */
export function ManagedCard({ managed }: { readonly managed: ManagedFacts }) {
  const { isInForce, problems } = managed;
  return (
    <Card testId="managed">
      <div className={styles.content}>
        {isInForce ? <ManagedSettings managed={managed} /> : undefined}
        {problems.length === 0 ? undefined : (
          <Notice tone="unclear" testId="managed-problems">
            <p>{text(isInForce ? 'managed_wrong_kept' : 'managed_wrong_first')}</p>
            <ProblemList problems={problems} />
          </Notice>
        )}
      </div>
    </Card>
  );
}

function ManagedSettings({ managed }: { readonly managed: ManagedFacts }) {
  const lists = [
    ['managed_programmes', managed.programmeNames],
    ['managed_headers', managed.headers],
    ['managed_fields', managed.fields],
    ['managed_words', managed.words],
  ] as const satisfies readonly (readonly [MessageKey, readonly string[]])[];
  const facts = lists
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => ({ term: text(key), fact: <Values values={values} /> }));
  const receivers = managed.receivers.map(({ programme, host }) => ({
    term: programme === undefined ? text('managed_receiver_all') : text('managed_receiver_of', programme),
    fact: <HostText host={host} testId="managed-receiver" />,
  }));
  return (
    <>
      <p className={styles.lead}>
        <Icon name="lock" />
        {text('managed_lead')}
      </p>
      <FactList facts={[...facts.slice(0, 1), ...receivers, ...facts.slice(1)]} />
    </>
  );
}

function Values({ values }: { readonly values: readonly string[] }) {
  return (
    <ul className={styles.values}>
      {values.map((value) => (
        <li key={value}>
          <bdi>
            <VisibleText>{value}</VisibleText>
          </bdi>
        </li>
      ))}
    </ul>
  );
}
