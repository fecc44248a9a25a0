import type { ReactNode } from 'react';
import { text } from '../../lib/base/text.ts';
import styles from './field.module.css';

/** What a control needs so that label, help and problem belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

export interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  /** `required`: the programme or the format asks for it. `own`: required, and only the person can say it. */
  readonly mark?: 'required' | 'own' | undefined;
  /** Where a prefilled value came from. */
  readonly provenance?: string | undefined;
  readonly help?: ReactNode;
  readonly problem?: ReactNode;
}

interface FieldProps extends FieldFrameProps {
  readonly children: (control: ControlProps) => ReactNode;
}

/** One labelled control with its mark, its origin, its help and its problem. */
export function Field({ id, label, mark, provenance, help, problem, children }: FieldProps) {
  const described = [
    provenance === undefined ? '' : `${id}-from`,
    help === undefined ? '' : `${id}-help`,
    problem === undefined ? '' : `${id}-problem`,
  ].filter((part) => part !== '');
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {mark === undefined ? undefined : (
          <span className={styles.mark} aria-hidden="true">
            {text(mark === 'own' ? 'ui_yours_to_write' : 'ui_required')}
          </span>
        )}
        {provenance === undefined ? undefined : (
          <span className={styles.provenance} id={`${id}-from`}>
            {provenance}
          </span>
        )}
      </div>
      {help === undefined ? undefined : (
        <div className={styles.help} id={`${id}-help`}>
          {help}
        </div>
      )}
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': problem === undefined ? undefined : true,
        'aria-required': mark === undefined ? undefined : true,
      })}
      {problem === undefined ? undefined : (
        <div className={styles.problem} id={`${id}-problem`}>
          {problem}
        </div>
      )}
    </div>
  );
}
