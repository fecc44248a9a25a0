import { text } from '../../lib/base/text.ts';
import { Prose } from '../ui/prose.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './explanation-text.module.css';
import type { DeliveryExplanation } from './delivery-explanation.ts';

/** What happened, in the receiver's own words too, and what to do next. */
export function ExplanationText({ explanation }: { readonly explanation: DeliveryExplanation | undefined }) {
  if (explanation === undefined) return undefined;
  return (
    <>
      <p>
        <Prose phrase={explanation.what} />
      </p>
      {explanation.quote === undefined ? undefined : (
        <figure className={styles.figure}>
          <figcaption className={styles.caption}>{text('receipt_their_words')}</figcaption>
          <blockquote className={styles.quote} dir="auto">
            <VisibleText>{explanation.quote}</VisibleText>
          </blockquote>
        </figure>
      )}
      {explanation.next === undefined ? undefined : (
        <p className={styles.next}>
          <Prose phrase={explanation.next} />
        </p>
      )}
    </>
  );
}
