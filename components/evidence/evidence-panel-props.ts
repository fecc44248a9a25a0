import type { EvidenceId } from '../../lib/base/ids.ts';
import type { LedgerRow } from '../../lib/evidence/ledger.ts';
import type { CaptureState } from '../scope/capture-state.ts';
import type { EvidenceItem } from './evidence-item.ts';
import type { MaskedValue } from './masked-value.ts';
import type { RecorderFacts } from './recorder-facts.ts';

/** What the evidence of a draft shows and asks for. */
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
