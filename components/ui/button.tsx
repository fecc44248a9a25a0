import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: (() => void) | undefined;
  /** `primary` stands at most once on a screen. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 's' | 'm' | 'l';
  readonly icon?: IconName | undefined;
  /** Keeps focus and says so, but does nothing; unlike `disabled` it stays reachable. */
  readonly isUnavailable?: boolean | undefined;
  readonly isFullWidth?: boolean | undefined;
  readonly type?: 'button' | 'submit';
  /** A name for assistive technology where the words alone are ambiguous. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly testId?: string | undefined;
}

/** A button that says what it does. */
export function Button(props: ButtonProps) {
  const { look = 'secondary', size = 'm', type = 'button', isUnavailable = false } = props;
  return (
    <button
      type={type}
      className={joinClasses(
        styles.button,
        styles[look],
        styles[`size-${size}`],
        props.isFullWidth === true && styles.full,
      )}
      aria-disabled={isUnavailable ? true : undefined}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      data-testid={props.testId}
      onClick={(event) => {
        if (isUnavailable) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {props.icon === undefined ? undefined : <Icon name={props.icon} />}
      <span className={styles.words}>{props.children}</span>
    </button>
  );
}
