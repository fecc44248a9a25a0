import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import styles from './locked-line.module.css';

/** Says that the organisation set something, in words beside a lock. */
export function LockedLine({ children, testId }: { readonly children: ReactNode; readonly testId: string }) {
  return (
    <p className={styles.line} data-testid={testId}>
      <Icon name="lock" size="s" />
      <span>{children}</span>
    </p>
  );
}
