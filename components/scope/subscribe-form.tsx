import { useState } from 'react';
import { text } from '../../lib/base/text.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { IntervalField } from './interval-field.tsx';
import { ProblemList } from './problem-list.tsx';
import { KeepQuestion } from './keep-question.tsx';
import styles from './subscribe-form.module.css';
import type { SubscribeState, SubscriptionsProps } from './subscriptions-props.ts';

type SubscribeFormProps = Pick<SubscriptionsProps, 'state' | 'onLook' | 'onKeep' | 'onDiscard'>;

/** Subscribes to a list by its address: a look at it first, and kept only after the person has seen it. */
export function SubscribeForm({ state, onLook, onKeep, onDiscard }: SubscribeFormProps) {
  const [url, setUrl] = useState('');
  const [keyText, setKeyText] = useState('');
  const [intervalHours, setIntervalHours] = useState(24);
  return (
    <Card>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (url.trim() !== '') onLook({ url, keyText, intervalHours });
        }}
      >
        <TextField
          id="subscription-url"
          label={text('subscription_url')}
          help={text('subscription_url_help')}
          value={url}
          type="url"
          isMono
          testId="subscription-url"
          onChange={setUrl}
        />
        <IntervalField
          id="new-subscription-interval"
          intervalHours={intervalHours}
          onChange={setIntervalHours}
        />
        <Disclosure look="plain" title={text('subscription_signed')} testId="subscription-signed">
          <TextField
            id="subscription-key"
            label={text('subscription_key')}
            help={text('subscription_key_help')}
            value={keyText}
            isMono
            lineCount={3}
            testId="subscription-key"
            onChange={setKeyText}
          />
        </Disclosure>
        <Button
          type="submit"
          testId="look-at-list"
          isUnavailable={url.trim() === '' || state.kind === 'busy'}
        >
          {text('subscription_look')}
        </Button>
      </form>
      <SubscribeOutcome state={state} onKeep={onKeep} onDiscard={onDiscard} />
    </Card>
  );
}

function SubscribeOutcome({ state, onKeep, onDiscard }: Omit<SubscribeFormProps, 'onLook'>) {
  switch (state.kind) {
    case 'idle':
      return undefined;
    case 'busy':
      return (
        <div className={styles.outcome}>
          <Notice tone="info" icon="clock" announce="status" testId="subscribe-state">
            <p>{text('subscription_looking')}</p>
          </Notice>
        </div>
      );
    case 'refused':
      return (
        <div className={styles.outcome}>
          <Notice tone="out" announce="alert" testId="subscribe-state">
            <p>{text('subscription_not_kept')}</p>
            <ProblemList problems={state.problems} />
          </Notice>
        </div>
      );
    case 'kept':
      return (
        <div className={styles.outcome}>
          <Notice tone="in" announce="status" testId="subscribe-state">
            <p>{text('subscription_kept')}</p>
          </Notice>
        </div>
      );
    case 'review':
      return <SubscribeReview state={state} onKeep={onKeep} onDiscard={onDiscard} />;
    default:
      return state satisfies never;
  }
}

interface SubscribeReviewProps extends Pick<SubscribeFormProps, 'onKeep' | 'onDiscard'> {
  readonly state: Extract<SubscribeState, { kind: 'review' }>;
}

function SubscribeReview({ state, onKeep, onDiscard }: SubscribeReviewProps) {
  const { url, summary, keyWords, isKeyOffered, problems } = state;
  return (
    <div className={styles.outcome}>
      <KeepQuestion
        name={url}
        isAddress
        summary={summary}
        refusal={{ sentence: text('subscription_not_kept'), problems, testId: 'subscribe-state' }}
        keepLabel={text('subscription_keep')}
        testIds={{ panel: 'subscribe-review', keep: 'keep-subscription', discard: 'discard-subscription' }}
        onKeep={onKeep}
        onDiscard={onDiscard}
      >
        {keyWords === undefined ? (
          <p className={styles.note}>{text('subscription_unsigned')}</p>
        ) : (
          <Notice tone={isKeyOffered ? 'unclear' : 'in'} testId="subscribe-key">
            <p>{text(isKeyOffered ? 'subscription_key_offered' : 'subscription_key_given')}</p>
            <p className={styles.key}>{keyWords}</p>
          </Notice>
        )}
      </KeepQuestion>
    </div>
  );
}
