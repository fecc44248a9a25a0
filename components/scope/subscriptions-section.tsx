import { SubscribeForm } from './subscribe-form.tsx';
import { SubscriptionCard } from './subscription-card.tsx';
import type { SubscriptionsProps } from './subscriptions-props.ts';

/** Lists by URL: those that are kept up to date, and a form for another one. */
export function SubscriptionsSection(props: SubscriptionsProps) {
  return (
    <>
      {props.entries?.map((entry) => (
        <SubscriptionCard key={entry.id} entry={entry} {...props} />
      ))}
      <SubscribeForm {...props} />
    </>
  );
}
