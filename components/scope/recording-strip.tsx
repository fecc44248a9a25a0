import { text } from '../../lib/base/text.ts';
import { countText } from '../ui/count-text.ts';
import { formatElapsed } from '../ui/format-moment.ts';
import { Notice } from '../ui/notice.tsx';
import { Prose } from '../ui/prose.tsx';
import { phraseLeftScope } from './phrase-left-scope.ts';
import type { RecordingFacts } from './recording-facts.ts';
import styles from './recording-strip.module.css';

/** That requests are being recorded, how long and how many, and which of them left scope. */
export function RecordingStrip({ recording }: { readonly recording: RecordingFacts }) {
  const leftScope = phraseLeftScope(recording);
  return (
    <div className={styles.recording} data-testid="recording">
      <div className={styles.strip}>
        <span className={styles.dot} aria-hidden="true" />
        <span>{text('popup_recording')}</span>
        <span className={styles.counts}>
          {formatElapsed(recording.elapsedSeconds)} ·{' '}
          {countText(recording.requestCount, 'ui_request', 'ui_requests')}
        </span>
      </div>
      {leftScope === undefined ? undefined : (
        <Notice tone="out" announce="status" testId="left-scope">
          <p className={styles.leftScope}>
            <Prose phrase={leftScope} />
          </p>
        </Notice>
      )}
    </div>
  );
}
