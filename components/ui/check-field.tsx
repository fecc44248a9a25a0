import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import styles from './check-field.module.css';

interface CheckFieldProps {
  readonly id?: string | undefined;
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  readonly isChecked: boolean;
  readonly isMixed?: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly size?: 's' | 'm';
  readonly label?: string | undefined;
  readonly testId?: string | undefined;
}

/** One thing to tick, with its sentence. */
export function CheckField(props: CheckFieldProps) {
  return (
    <label className={joinClasses(styles.row, props.size === 's' && styles.small)}>
      <input
        type="checkbox"
        id={props.id}
        checked={props.isChecked}
        aria-label={props.label}
        data-testid={props.testId}
        ref={(input) => {
          if (input) input.indeterminate = props.isMixed === true;
        }}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span className={styles.words}>
        {props.children}
        {props.hint === undefined ? undefined : <span className={styles.hint}>{props.hint}</span>}
      </span>
    </label>
  );
}
