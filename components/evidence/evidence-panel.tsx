import type { EvidenceId } from '../../lib/base/ids.ts';
import { text, type Phrase } from '../../lib/base/text.ts';
import type { Evidence } from '../../lib/evidence/evidence.ts';
import type { LedgerRow } from '../../lib/evidence/ledger.ts';
import { CaptureFeedback } from '../scope/capture-feedback.tsx';
import type { CaptureState, RecordingFacts } from '../scope/popup-view.tsx';
import { formatCount } from '../ui/count-text.ts';
import { SectionHeading } from '../ui/section-heading.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { LedgerList } from './ledger-list.tsx';
import { MaskedValues } from './masked-values.tsx';
import { RecorderPanel } from './recorder-panel.tsx';
import styles from './evidence-panel.module.css';

/** One piece of evidence with what only the page around it knows. */
export interface EvidenceItem {
  readonly evidence: Evidence;
  /** An object URL of the picture, for screenshots. */
  readonly thumbnailUrl?: string | undefined;
  /** How many values of this exchange are masked in what leaves. */
  readonly maskedCount?: number | undefined;
}

/** A host whose requests the browser hides until the person grants it. */
export interface UnseenHost {
  readonly host: string;
  readonly requestCount?: number | undefined;
}

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

/** One value that is masked, or was kept because the person said it is the finding. */
export interface MaskedValue {
  /** The name in `Draft.keptSecrets`, e.g. `token-3f1c9a`. */
  readonly placeholder: string;
  /** What kind of value and where, e.g. "Token in header Authorization". */
  readonly description: Phrase;
  readonly count: number;
  readonly isKept: boolean;
}

export interface EvidencePanelProps {
  readonly items: readonly EvidenceItem[];
  readonly recorder: RecorderFacts;
  readonly capture: CaptureState;
  readonly ledger: readonly LedgerRow[];
  readonly maskedValues: readonly MaskedValue[];
  /** Absent where there is no tab to photograph. */
  readonly onCaptureScreenshot?: (() => void) | undefined;
  readonly onStartRecording: () => void;
  readonly onStopRecording: () => void;
  /** Asks the browser for one more host; `host` is what the person typed or clicked. */
  readonly onAskForHost: (host: string) => void;
  readonly onIncludeEvidence: (id: EvidenceId, isIncluded: boolean) => void;
  readonly onMarkProof: (id: EvidenceId, isProof: boolean) => void;
  readonly onRemoveEvidence: (id: EvidenceId) => void;
  readonly onKeepValue: (placeholder: string, isKept: boolean) => void;
}

/** What was captured for this draft, how, and what is missing from it. */
export function EvidencePanel(props: EvidencePanelProps) {
  const maskedCount = props.maskedValues.filter((value) => !value.isKept).length;
  return (
    <div className={styles.panel}>
      <section className={styles.section}>
        <SectionHeading end={<span className={styles.count}>{formatCount(props.items.length)}</span>}>
          {text('report_evidence')}
        </SectionHeading>
        <RecorderPanel {...props} />
        <CaptureFeedback capture={props.capture} />
        <EvidenceList {...props} />
      </section>
      <section>
        <SectionHeading end={<span className={styles.count}>{formatCount(maskedCount)}</span>}>
          {text('report_masked')}
        </SectionHeading>
        <MaskedValues values={props.maskedValues} onKeepValue={props.onKeepValue} />
      </section>
      <section>
        <SectionHeading>{text('report_ledger')}</SectionHeading>
        <LedgerList ledger={props.ledger} />
      </section>
    </div>
  );
}
