import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './notice.module.css';
import tones from './tone.module.css';

type NoticeTone = 'info' | 'in' | 'unclear' | 'out';

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** Read aloud when it appears: `status` waits for a pause, `alert` does not. */
  readonly announce?: 'status' | 'alert';
  readonly testId?: string | undefined;
}

const icons = { info: 'info', in: 'tick', unclear: 'warning', out: 'barred' } as const;

/** What happened, what is safe, what to do next. */
export function Notice({ tone, children, icon = icons[tone], announce, testId }: NoticeProps) {
  return (
    <div
      className={joinClasses(styles.notice, tones[tone])}
      role={announce === 'alert' ? 'alert' : undefined}
      aria-live={announce === 'status' ? 'polite' : undefined}
      data-testid={testId}
    >
      <Icon name={icon} />
      <div className={styles.body}>{children}</div>
    </div>
  );
}
