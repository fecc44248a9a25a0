import { text } from '../../lib/base/text.ts';
import type { LookupPlan } from '../../lib/policy/lookup/plan-lookup.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './lookup-plan-card.module.css';

interface LookupPlanCardProps {
  readonly plan: LookupPlan;
  readonly onAsk: () => void;
}

/** Every request that the click will send, before it is sent. */
export function LookupPlanCard({ plan, onAsk }: LookupPlanCardProps) {
  return (
    <Card testId="lookup-plan">
      <div className={styles.content}>
        <h2 className={styles.heading}>{text('lookup_plan_title')}</h2>
        <p>{text('lookup_plan_why', plan.host)}</p>
        <ol className={styles.list}>
          {plan.requests.map(({ url, purpose }) => (
            <li key={url}>
              <code dir="ltr">
                <VisibleText>{url}</VisibleText>
              </code>{' '}
              <span className={styles.when}>{text(`lookup_when_${purpose}`)}</span>
            </li>
          ))}
          <li>{text('lookup_when_policy', plan.host)}</li>
          <li>{text('lookup_when_key', plan.host)}</li>
        </ol>
        <p>{text('lookup_plan_rest', plan.host)}</p>
        <div className={styles.ask}>
          <Button look="primary" size="l" testId="ask-site" onClick={onAsk}>
            {text('lookup_ask', plan.host)}
          </Button>
        </div>
      </div>
    </Card>
  );
}
