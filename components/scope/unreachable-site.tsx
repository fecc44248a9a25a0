import { text, type Phrase } from '../../lib/base/text.ts';
import { Icon } from '../ui/icon.tsx';
import { Prose } from '../ui/prose.tsx';
import styles from './unreachable-site.module.css';

/** A page where extensions cannot work: why, and what to do instead. */
export function UnreachableSite({ why }: { readonly why: Phrase }) {
  return (
    <section className={styles.card} data-testid="unreachable">
      <h1 className={styles.title}>
        <Icon name="info" size="l" />
        {text('popup_unreachable')}
      </h1>
      <p>
        <Prose phrase={why} />
      </p>
    </section>
  );
}
