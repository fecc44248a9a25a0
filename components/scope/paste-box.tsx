import { useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { text } from '../../lib/base/text.ts';
import { splitPastedLines } from '../../lib/scope/checked-lines.ts';
import { Button } from '../ui/button.tsx';
import control from '../ui/control.module.css';
import { formatCount } from '../ui/count-text.ts';
import { joinClasses } from '../ui/join-classes.ts';
import type { CheckViewProps } from './check-view-props.ts';
import styles from './paste-box.module.css';

/** Firefox 153 takes half a second to lay out a box of 20,000 lines and fifty for 100,000 (measured). */
const maxShownLines = 5000;

interface HeldText {
  readonly text: string;
  readonly lineCount: number;
}

/** Where addresses are pasted; a text too long for a box is held beside it. */
export function PasteBox({ initialText, onCheck }: Pick<CheckViewProps, 'initialText' | 'onCheck'>) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [held, setHeld] = useState<HeldText>();

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onCheck(held?.text ?? box.current?.value ?? '');
  };
  const submitByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  const holdLong = (event: SyntheticEvent, data: Pick<DataTransfer, 'getData'>): void => {
    const pasted = data.getData('text/plain');
    const { lines, moreCount } = splitPastedLines(pasted);
    if (lines.length <= maxShownLines) return;
    event.preventDefault();
    setHeld({ text: pasted, lineCount: lines.length + moreCount });
  };

  return (
    <form className={styles.paste} onSubmit={submit}>
      <label htmlFor={id} className={styles.label}>
        {text('check_paste')}
      </label>
      <p id={`${id}-help`} className={styles.help}>
        {text('check_paste_help')}
      </p>
      <textarea
        ref={box}
        id={id}
        // what was typed before stays
        hidden={held !== undefined}
        className={joinClasses(control.control, control.mono, styles.box)}
        aria-describedby={`${id}-help`}
        dir="ltr"
        rows={initialText === '' ? 8 : 2}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        defaultValue={initialText}
        data-testid="check-text"
        onKeyDown={submitByKey}
        onPaste={(event) => holdLong(event, event.clipboardData)}
        onDrop={(event) => holdLong(event, event.dataTransfer)}
      />
      {held === undefined ? undefined : (
        <div className={styles.held} data-testid="check-held">
          <p aria-live="polite">{text('check_held', formatCount(held.lineCount))}</p>
          <Button size="s" testId="check-held-remove" onClick={() => setHeld(undefined)}>
            {text('check_held_remove')}
          </Button>
        </div>
      )}
      <div>
        <Button look="primary" type="submit" testId="check-run">
          {text('check_run')}
        </Button>
      </div>
    </form>
  );
}
