import { useId, type ReactNode } from 'react';
import { text } from '../../lib/base/text.ts';
import styles from './choice-field.module.css';

interface ChoiceFieldProps<Value extends string> {
  /** The id of the first choice, so that a check can bring the person here. */
  readonly id: string;
  readonly question: ReactNode;
  readonly help?: ReactNode;
  readonly isRequired?: boolean;
  readonly value: Value | '';
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: Value) => void;
  readonly testId?: string | undefined;
}

/** One decision between a few words, none of them chosen for the person. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.field} data-testid={props.testId} data-value={props.value}>
      <legend className={styles.question}>
        {props.question}
        {props.isRequired === true ? <span className={styles.mark}> {text('ui_required')}</span> : undefined}
      </legend>
      {props.help === undefined ? undefined : <div className={styles.help}>{props.help}</div>}
      <div className={styles.choices}>
        {props.choices.map((choice, index) => (
          <label key={choice.value} className={styles.choice} title={choice.hint}>
            <input
              type="radio"
              id={index === 0 ? props.id : undefined}
              name={name}
              value={choice.value}
              checked={props.value === choice.value}
              data-testid={props.testId === undefined ? undefined : `${props.testId}-${choice.value}`}
              onChange={() => props.onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
