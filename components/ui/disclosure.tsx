import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** A number at the end of the row. */
  readonly count?: string | undefined;
  /** `row` stands in a list of rows; `plain` is a link-like line. */
  readonly look?: 'row' | 'plain';
  readonly isOpenAtFirst?: boolean;
  /** Called whenever it is opened, also at first. */
  readonly onOpen?: (() => void) | undefined;
  readonly testId?: string | undefined;
}

/** More of the same, one click away; a native details element. */
export function Disclosure(props: DisclosureProps) {
  const { title, children, icon, count, look = 'row', isOpenAtFirst = false } = props;
  return (
    <details
      className={joinClasses(styles.disclosure, styles[look])}
      open={isOpenAtFirst}
      data-testid={props.testId}
      onToggle={(event) => {
        if (event.currentTarget.open && event.target === event.currentTarget) props.onOpen?.();
      }}
    >
      <summary className={styles.summary}>
        {icon === undefined ? undefined : <Icon name={icon} />}
        <span className={styles.title}>{title}</span>
        {count === undefined ? undefined : <span className={styles.count}>{count}</span>}
        <span className={styles.chevron}>
          <Icon name="chevron" size={look === 'plain' ? 's' : 'm'} />
        </span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
