import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { joinClasses } from './join-classes.ts';
import './tokens.css';
import './base.css';
import styles from './app-frame.module.css';

interface AppFrameProps {
  /** `popup` is 384 px wide and scrolls inside at 560 px; `page` fills the window. */
  readonly kind: 'popup' | 'page';
  /** Name of the product or of the report. */
  readonly heading: ReactNode;
  /** Facts and buttons at the end of the bar. */
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  readonly testId: string;
}

/** The bar, the content and the foot that every screen has. */
export function AppFrame({ kind, heading, actions, footer, children, testId }: AppFrameProps) {
  return (
    <div className={joinClasses(styles.frame, styles[kind])} data-testid={testId}>
      <header className={styles.bar}>
        <span className={styles.mark}>
          <Icon name="tick" size="s" />
        </span>
        <div className={styles.heading}>{heading}</div>
        {actions === undefined ? undefined : <div className={styles.actions}>{actions}</div>}
      </header>
      <main className={styles.main}>{children}</main>
      {footer === undefined ? undefined : <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
