import type { Phrase } from '../../lib/base/text.ts';
import { Prose } from '../ui/prose.tsx';
import styles from './problem-list.module.css';

const shownCount = 20;

/** What is wrong, sentence by sentence. */
export function ProblemList({ problems }: { readonly problems: readonly Phrase[] }) {
  return (
    <ul className={styles.list} data-testid="problems">
      {problems.slice(0, shownCount).map((problem) => (
        <li key={`${problem.key} ${problem.values.join(' ')}`}>
          <Prose phrase={problem} />
        </li>
      ))}
    </ul>
  );
}
