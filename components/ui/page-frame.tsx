import type { ReactNode } from 'react';
import { text } from '../../lib/base/text.ts';
import { AppFrame } from './app-frame.tsx';
import { Button } from './button.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './page-frame.module.css';

interface PageFrameProps {
  readonly heading: string;
  readonly testId: string;
  /** `table` is as wide as a table needs; `text` as wide as reads well. */
  readonly width?: 'text' | 'table';
  /** Buttons at the end of the bar, before the one to the options. */
  readonly actions?: ReactNode;
  /** Absent on the options page itself. */
  readonly onOpenOptions?: () => void;
  readonly children: ReactNode;
}

/** A page of one column under the bar, with the way to the options. */
export function PageFrame(props: PageFrameProps) {
  const { onOpenOptions, width = 'text' } = props;
  return (
    <AppFrame
      kind="page"
      testId={props.testId}
      heading={<h1>{props.heading}</h1>}
      actions={
        <>
          {props.actions}
          {onOpenOptions === undefined ? undefined : (
            <Button icon="options" testId="open-options" onClick={onOpenOptions}>
              {text('ui_open_options')}
            </Button>
          )}
        </>
      }
    >
      <div className={joinClasses(styles.content, styles[width])}>{props.children}</div>
    </AppFrame>
  );
}
