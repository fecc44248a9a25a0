import { text } from '../../lib/base/text.ts';
import { Chip } from '../ui/chip.tsx';
import { countText } from '../ui/count-text.ts';
import styles from './options-links.module.css';
import { linkedSections } from './options-section.tsx';

/** The way to each section of the options page, and where a question waits. */
export function OptionsLinks({ questionCount }: { readonly questionCount: number }) {
  return (
    <nav className={styles.links} aria-label={text('options_sections')} data-testid="options-links">
      {Object.entries(linkedSections).map(([id, heading]) => (
        <a key={id} href={`#${id}`} className={styles.link}>
          {text(heading)}
          {id === 'subscriptions' && questionCount > 0 ? (
            <Chip tone="unclear">{countText(questionCount, 'options_question', 'options_questions')}</Chip>
          ) : undefined}
        </a>
      ))}
    </nav>
  );
}
