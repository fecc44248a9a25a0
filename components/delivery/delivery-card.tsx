import type { ReactNode } from 'react';
import { text } from '../../lib/base/text.ts';
import { Button } from '../ui/button.tsx';
import { formatDateTime } from '../ui/format-moment.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import tones from '../ui/tone.module.css';
import styles from './delivery-card.module.css';
import { DeliveryProgressBar } from './delivery-progress-bar.tsx';
import { ExplanationText } from './explanation-text.tsx';
import type { ReceiptViewProps } from './receipt-view-props.ts';

/** Where the report stands, as the largest thing on the screen. */
export function DeliveryCard(props: ReceiptViewProps) {
  const { state } = props;
  switch (state.kind) {
    case 'queued':
      return (
        <StateCard
          tone="unclear"
          icon={props.isOffline ? 'offline' : 'clock'}
          state={state.kind}
          title={text('receipt_queued')}
        >
          {props.isOffline || props.explanation === undefined ? (
            <p>{text(props.isOffline ? 'receipt_queued_offline' : 'receipt_queued_safe', props.host)}</p>
          ) : (
            <ExplanationText explanation={props.explanation} />
          )}
          <DeliveryProgressBar progress={props.progress} />
          <p className={styles.note}>
            {state.attemptCount === 0
              ? text('receipt_no_attempt')
              : text('receipt_attempts_next', String(state.attemptCount), formatDateTime(state.notBeforeAt))}
          </p>
          <RetryButton onRetry={props.onRetry} />
        </StateCard>
      );
    case 'sending':
      return (
        <StateCard tone="accent" icon="send" state={state.kind} title={text('receipt_sending')}>
          <p>{text('receipt_sending_to', props.host)}</p>
          <DeliveryProgressBar progress={props.progress} />
        </StateCard>
      );
    case 'delivered':
      return (
        <StateCard tone="in" icon="tick" state={state.kind} title={text('receipt_received')}>
          <p>{text('receipt_received_by', state.receipt.payload.programme.name)}</p>
          <p className={styles.receiptId} dir="ltr" data-testid="receipt-id">
            {state.receipt.payload.id}
          </p>
        </StateCard>
      );
    case 'refused':
      return (
        <StateCard tone="out" icon="barred" state={state.kind} title={text('receipt_refused')}>
          <ExplanationText explanation={props.explanation} />
          <p className={styles.note}>{text('receipt_refused_safe', String(state.attemptCount))}</p>
          <div className={styles.buttons}>
            {props.onEditDraft === undefined ? undefined : (
              <Button testId="edit-draft" onClick={props.onEditDraft}>
                {text('receipt_edit')}
              </Button>
            )}
            <RetryButton onRetry={props.onRetry} />
          </div>
        </StateCard>
      );
    default:
      return state satisfies never;
  }
}

interface StateCardProps {
  readonly tone: 'in' | 'out' | 'unclear' | 'accent';
  readonly icon: IconName;
  readonly state: string;
  readonly title: string;
  readonly children: ReactNode;
}

function StateCard({ tone, icon, state, title, children }: StateCardProps) {
  return (
    <section
      className={joinClasses(styles.card, tones[tone])}
      aria-live="polite"
      data-testid="delivery-state"
      data-state={state}
    >
      <h2 className={tones.headline}>
        <Icon name={icon} size="l" />
        {title}
      </h2>
      {children}
    </section>
  );
}

function RetryButton({ onRetry }: Pick<ReceiptViewProps, 'onRetry'>) {
  return onRetry === undefined ? undefined : (
    <Button testId="retry" onClick={onRetry}>
      {text('receipt_retry')}
    </Button>
  );
}
