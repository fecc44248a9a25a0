import { text } from '../../lib/base/text.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Chip } from '../ui/chip.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { formatDateTime } from '../ui/format-moment.ts';
import { Notice } from '../ui/notice.tsx';
import { Prose } from '../ui/prose.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { IntervalField } from './interval-field.tsx';
import { PendingQuestion } from './pending-question.tsx';
import { RemoveButton } from './remove-button.tsx';
import styles from './subscription-card.module.css';
import type { SubscriptionEntry, SubscriptionsProps } from './subscriptions-props.ts';

interface SubscriptionCardProps extends Pick<
  SubscriptionsProps,
  'onRefresh' | 'onAllowHost' | 'onChangeInterval' | 'onAnswer' | 'onRemove'
> {
  readonly entry: SubscriptionEntry;
}

/** One list by URL: how fresh it is, who signs it, what stands in the way, and what waits for an answer. */
export function SubscriptionCard({ entry, ...actions }: SubscriptionCardProps) {
  const { id, url, pending } = entry;
  return (
    <article data-testid={`subscription-${id}`} data-url={url} data-stale={entry.isStale}>
      <Card>
        <div className={styles.content}>
          <header className={styles.head}>
            <h3 className={styles.name}>
              <bdi>
                <VisibleText>{url}</VisibleText>
              </bdi>
            </h3>
            {entry.isStale ? <Chip tone="unclear">{text('source_stale')}</Chip> : undefined}
            <Chip tone="plain">
              {text(entry.keyWords === undefined ? 'subscription_chip_unsigned' : 'subscription_chip_signed')}
            </Chip>
          </header>
          {pending === undefined ? undefined : (
            <PendingQuestion
              pending={pending}
              onAnswer={(answer) => actions.onAnswer(id, pending.sha256, answer)}
            />
          )}
          <LastLook entry={entry} onAllowHost={actions.onAllowHost} />
          <FactList facts={listFacts(entry)} />
          <div className={styles.controls}>
            <IntervalField
              id={`interval-${id}`}
              intervalHours={entry.intervalHours}
              onChange={(hours) => actions.onChangeInterval(id, hours)}
            />
            <div className={styles.buttons}>
              <Button
                size="s"
                testId="refresh-subscription"
                isUnavailable={entry.isBusy}
                onClick={() => actions.onRefresh(id)}
              >
                {text(entry.isBusy ? 'subscription_looking' : 'subscription_refresh')}
              </Button>
              <RemoveButton
                name={url}
                meaning={text('source_remove_body')}
                testId="remove-subscription"
                onRemove={() => actions.onRemove(id)}
              >
                {text('subscription_remove')}
              </RemoveButton>
            </div>
          </div>
        </div>
      </Card>
    </article>
  );
}

function LastLook({ entry, onAllowHost }: Pick<SubscriptionCardProps, 'entry' | 'onAllowHost'>) {
  const { problem, news, isDeclined } = entry;
  if (problem !== undefined) {
    return (
      <Notice tone="unclear" announce="status" testId="subscription-problem">
        <p>
          <Prose phrase={problem} />
        </p>
        <p>{text('subscription_last_good', formatDateTime(entry.nextCheckAt))}</p>
        {entry.isHostMissing ? (
          <Button size="s" testId="allow-list-host" onClick={() => onAllowHost(entry.id)}>
            {text('subscription_allow_host', new URL(entry.url).host)}
          </Button>
        ) : undefined}
      </Notice>
    );
  }
  if (isDeclined) {
    return (
      <Notice tone="info" testId="subscription-declined">
        <p>{text('subscription_declined')}</p>
      </Notice>
    );
  }
  if (news === undefined) return undefined;
  return (
    <Notice tone="info" testId="subscription-news">
      <p>
        {formatDateTime(news.at)}: <Prose phrase={news.phrase} />
      </p>
    </Notice>
  );
}

function listFacts(entry: SubscriptionEntry) {
  return [
    { term: text('subscription_refreshed'), fact: formatDateTime(entry.refreshedAt) },
    { term: text('subscription_checked'), fact: formatDateTime(entry.checkedAt) },
    { term: text('subscription_next'), fact: formatDateTime(entry.nextCheckAt) },
    ...(entry.keyWords === undefined
      ? []
      : [
          {
            term: text('subscription_pinned'),
            fact: <span className={styles.key}>{entry.keyWords}</span>,
          },
        ]),
  ];
}
