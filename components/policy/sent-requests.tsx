import type { SentRequest } from '../../lib/policy/lookup/lookup-findings.ts';
import { Card } from '../ui/card.tsx';
import { Prose } from '../ui/prose.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './sent-requests.module.css';

/** Every request that the look-up sent, with what came back. */
export function SentRequests({ sent }: { readonly sent: readonly SentRequest[] }) {
  return (
    <Card look="list" testId="lookup-sent">
      {sent.map(({ url, result }) => (
        <div key={url} className={styles.row}>
          <span className={styles.address}>
            <code dir="ltr">
              <VisibleText>{url}</VisibleText>
            </code>
          </span>
          <span className={styles.result}>
            <Prose phrase={result} />
          </span>
        </div>
      ))}
    </Card>
  );
}
