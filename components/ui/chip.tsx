import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './chip.module.css';
import tones from './tone.module.css';

export type ChipTone = 'in' | 'out' | 'unclear' | 'unknown' | 'accent' | 'plain';

interface ChipProps {
  readonly tone: ChipTone;
  readonly children: ReactNode;
  readonly icon?: IconName | undefined;
}

/** A short fact in a few words; its tone repeats what the words say. */
export function Chip({ tone, children, icon }: ChipProps) {
  return (
    <span className={joinClasses(styles.chip, tones[tone])}>
      {icon === undefined ? undefined : <Icon name={icon} size="s" />}
      <span className={styles.words}>{children}</span>
    </span>
  );
}
