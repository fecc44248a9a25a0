import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { text } from '../../lib/base/text.ts';
import { Field, type ControlProps, type FieldFrameProps } from './field.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './control.module.css';
import { listHiddenCharacters } from './visible-text.tsx';

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
  /** A button beside the box. */
  readonly action?: ReactNode;
}

/** A labelled text, of one line or many; says when it holds characters that nobody would see. */
export function TextField(props: TextFieldProps) {
  const hidden = listHiddenCharacters(props.value);
  return (
    <Field {...props}>
      {(control) => (
        <>
          <div className={styles.line}>
            {(props.lineCount ?? 1) > 1 ? (
              <TextArea control={control} props={props} />
            ) : (
              <TextInput control={control} props={props} />
            )}
            {props.action}
          </div>
          {hidden.length === 0 ? undefined : (
            <p className={styles.hidden}>{text('ui_hidden_characters', hidden.join(', '))}</p>
          )}
        </>
      )}
    </Field>
  );
}

interface BoxProps {
  readonly control: ControlProps;
  readonly props: TextFieldProps;
}

function TextArea({ control, props }: BoxProps) {
  const { isMono = false } = props;
  return (
    <textarea
      {...control}
      className={joinClasses(styles.control, isMono && styles.mono, styles.area)}
      rows={props.lineCount}
      data-lines={props.lineCount}
      dir={isMono ? 'ltr' : 'auto'}
      value={props.value}
      maxLength={props.maxLength}
      placeholder={props.placeholder}
      spellCheck={!isMono}
      data-testid={props.testId}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}

function TextInput({ control, props }: BoxProps) {
  const { isMono = false, type = 'text', autoComplete = 'off' } = props;
  return (
    <input
      {...control}
      className={joinClasses(styles.control, isMono && styles.mono)}
      // the browser's own check of an address is stricter than ours and speaks another language
      type={type === 'url' ? 'text' : type}
      inputMode={type === 'url' ? 'url' : undefined}
      dir={isMono ? 'ltr' : 'auto'}
      value={props.value}
      maxLength={props.maxLength}
      placeholder={props.placeholder}
      list={props.list}
      autoComplete={autoComplete}
      spellCheck={!isMono && type === 'text'}
      data-testid={props.testId}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}
