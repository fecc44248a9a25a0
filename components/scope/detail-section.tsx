import { VisibleText } from '../ui/visible-text.tsx';
import styles from './detail-section.module.css';

interface DetailSectionProps {
  readonly title: string;
  /** A sentence over the list. */
  readonly note?: string | undefined;
  readonly items: readonly {
    readonly title?: string;
    readonly words: string;
    readonly codes?: readonly string[] | undefined;
  }[];
}

/** One group of clauses; nothing at all where the policy has none. */
export function DetailSection({ title, note, items }: DetailSectionProps) {
  if (items.length === 0 && note === undefined) return undefined;
  return (
    <section>
      <h4 className={styles.heading}>{title}</h4>
      {note === undefined ? undefined : <p className={styles.note}>{note}</p>}
      {items.length === 0 ? undefined : (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={`${item.title ?? ''} ${item.words}`} className={styles.item}>
              {item.title === undefined ? undefined : <span className={styles.title}>{item.title}</span>}
              <span className={item.title === undefined ? undefined : styles.words}>{item.words}</span>
              {(item.codes ?? []).map((code) => (
                <code key={code} dir="ltr">
                  <VisibleText>{code}</VisibleText>
                </code>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
