import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Field, type FieldFrameProps } from './field.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './control.module.css';

interface TextFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lines to show at first; more than one makes it a text area that grows with its text. */
  readonly lineCount?: number;
  /** True for what a machine says: hosts, addresses, code. */
  readonly isMono?: boolean;
  readonly type?: 'text' | 'url' | 'email' | 'date';
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly list?: string | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly testId?: string | undefined;
}

/** A labelled text, of one line or many. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, lineCount = 1, isMono = false, type = 'text', autoComplete = 'off' } = props;
  const className = joinClasses(styles.control, isMono && styles.mono);
  return (
    <Field {...props}>
      {(control) =>
        lineCount > 1 ? (
          <textarea
            {...control}
            className={joinClasses(className, styles.area)}
            rows={lineCount}
            data-lines={lineCount}
            dir={isMono ? 'ltr' : 'auto'}
            value={value}
            maxLength={props.maxLength}
            placeholder={props.placeholder}
            spellCheck={!isMono}
            data-testid={props.testId}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            className={className}
            type={type === 'url' ? 'text' : type}
            inputMode={type === 'url' ? 'url' : undefined}
            dir={isMono ? 'ltr' : 'auto'}
            value={value}
            maxLength={props.maxLength}
            placeholder={props.placeholder}
            list={props.list}
            autoComplete={autoComplete}
            spellCheck={!isMono && type === 'text'}
            data-testid={props.testId}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
