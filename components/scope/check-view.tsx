import { text } from '../../lib/base/text.ts';
import { formatCount } from '../ui/count-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Prose } from '../ui/prose.tsx';
import { CheckResults } from './check-results.tsx';
import type { CheckProgress, CheckViewProps } from './check-view-props.ts';
import styles from './check-view.module.css';
import { CheckedAddress } from './checked-address.tsx';
import { PasteBox } from './paste-box.tsx';

/** Judges pasted addresses, one or very many. */
export function CheckView(props: CheckViewProps) {
  const { progress, problem } = props;
  return (
    <PageFrame
      testId="check-page"
      heading={text('check_title')}
      width="table"
      onOpenOptions={props.onOpenOptions}
    >
      <PasteBox key={props.initialText} initialText={props.initialText} onCheck={props.onCheck} />
      {problem === undefined ? undefined : (
        <Notice tone="unclear" announce="alert" testId="check-problem">
          <Prose phrase={problem} />
        </Notice>
      )}
      <p aria-live="polite" className={styles.status} data-testid="check-status">
        {progress === undefined || progress.lineCount < 2 ? undefined : sayProgress(progress)}
      </p>
      <Results {...props} />
    </PageFrame>
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
