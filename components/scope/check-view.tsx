import { useId, useRef, type KeyboardEvent, type SyntheticEvent } from 'react';
import { text } from '../../lib/base/text.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import control from '../ui/control.module.css';
import { formatCount } from '../ui/count-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Notice } from '../ui/notice.tsx';
import { Prose } from '../ui/prose.tsx';
import { CheckResults } from './check-results.tsx';
import type { CheckProgress, CheckViewProps } from './check-view-props.ts';
import styles from './check-view.module.css';
import { CheckedAddress } from './checked-address.tsx';

/** Judges pasted addresses, one or very many. */
export function CheckView(props: CheckViewProps) {
  const { progress, problem } = props;
  return (
    <AppFrame
      kind="page"
      testId="check-page"
      heading={<h1>{text('check_title')}</h1>}
      actions={
        <Button icon="options" testId="open-options" onClick={props.onOpenOptions}>
          {text('ui_open_options')}
        </Button>
      }
    >
      <div className={styles.content}>
        <PasteBox initialText={props.initialText} onCheck={props.onCheck} />
        {problem === undefined ? undefined : (
          <Notice tone="unclear" announce="alert" testId="check-problem">
            <Prose phrase={problem} />
          </Notice>
        )}
        <p aria-live="polite" className={styles.status} data-testid="check-status">
          {progress === undefined || progress.lineCount < 2 ? undefined : sayProgress(progress)}
        </p>
        <Results {...props} />
      </div>
    </AppFrame>
  );
}

function Results(props: CheckViewProps) {
  const { progress } = props;
  const [first, second] = progress?.checked ?? [];
  if (progress === undefined || progress.lineCount === 0) {
    return (
      <EmptyState icon="question" title={text('check_empty_title')}>
        {text('check_empty_next')}
      </EmptyState>
    );
  }
  if (progress.lineCount === 1 && first !== undefined && second === undefined) {
    return (
      <CheckedAddress
        key={first.line}
        checked={first}
        programme={props.findProgramme(first)}
        onExplain={() => props.onExplain(first)}
      />
    );
  }
  return (
    <>
      {progress.moreCount === 0 ? undefined : (
        <Notice tone="unclear" testId="check-more">
          {text('check_more', formatCount(progress.moreCount))}
        </Notice>
      )}
      <CheckResults key={progress.run} {...props} progress={progress} />
    </>
  );
}

function sayProgress({ checked, lineCount, isRunning }: CheckProgress): string {
  return isRunning
    ? text('check_running', formatCount(checked.length), formatCount(lineCount))
    : text('check_done', formatCount(checked.length));
}

function PasteBox({ initialText, onCheck }: Pick<CheckViewProps, 'initialText' | 'onCheck'>) {
  const id = useId();
  // a text of megabytes stays in the box alone: React never holds it
  const box = useRef<HTMLTextAreaElement>(null);
  const check = (): void => onCheck(box.current?.value ?? '');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    check();
  };
  const submitByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
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
        key={initialText}
        ref={box}
        id={id}
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
      />
      <div>
        <Button look="primary" type="submit" testId="check-run">
          {text('check_run')}
        </Button>
      </div>
    </form>
  );
}
