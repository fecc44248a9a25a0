import { text } from '../../lib/base/text.ts';
import { Chip } from '../ui/chip.tsx';
import { countText } from '../ui/count-text.ts';
import { formatElapsed } from '../ui/format-moment.ts';
import type { RecordingFacts } from './recording-facts.ts';
import styles from './recording-strip.module.css';

/** That requests are being recorded, how long and how many, and how many of them left scope. */
export function RecordingStrip({ recording }: { readonly recording: RecordingFacts }) {
  return (
    <div className={styles.strip} data-testid="recording">
      <span className={styles.dot} aria-hidden="true" />
      <span>{text('popup_recording')}</span>
      <span className={styles.counts}>
        {formatElapsed(recording.elapsedSeconds)} ·{' '}
        {countText(recording.requestCount, 'ui_request', 'ui_requests')}
      </span>
      {recording.leftScopeCount === 0 ? undefined : (
        <Chip tone="out">{countText(recording.leftScopeCount, 'ui_left_scope', 'ui_left_scope')}</Chip>
      )}
    </div>
  );
}
