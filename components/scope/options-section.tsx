import type { ReactNode } from 'react';
import { text, type MessageKey } from '../../lib/base/text.ts';
import styles from './options-section.module.css';

/** The sections of the options page that have a link, in their order; an id stands after `#` in an address. */
export const linkedSections = {
  programmes: 'options_programmes',
  add: 'options_add_programme',
  subscriptions: 'subscription_heading',
  you: 'report_section_you',
  permissions: 'options_permissions',
} as const satisfies Record<string, MessageKey>;

// what an organisation set stands first anyway
const headings = { managed: 'managed_heading', ...linkedSections } as const;

interface OptionsSectionProps {
  readonly id: keyof typeof headings;
  readonly note?: string;
  readonly children: ReactNode;
}

/** One part of the options page, under its heading. */
export function OptionsSection({ id, note, children }: OptionsSectionProps) {
  return (
    <section id={id} className={styles.section}>
      <h2 className={styles.heading}>{text(headings[id])}</h2>
      {note === undefined ? undefined : <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
