import type { Phrase } from '../../lib/base/text.ts';
import type { RecordingFacts } from '../scope/recording-facts.ts';
import type { UnseenHost } from './unseen-host.ts';

/** What is known of the recording of a draft. */
export interface RecorderFacts extends RecordingFacts {
  /** Whether there is a tab to record; absent or false says what to do instead. */
  readonly canRecord: boolean;
  /** Hosts that pages of this recording talked to, or may talk to, without us seeing it. */
  readonly unseenHosts: readonly UnseenHost[];
  /** Hosts the person already granted. */
  readonly grantedHosts: readonly string[];
  /** What went wrong, in one sentence. */
  readonly problem?: Phrase | undefined;
}
