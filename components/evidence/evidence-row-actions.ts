import type { EvidenceId } from '../../lib/base/ids.ts';
import type { EvidenceItem } from './evidence-item.ts';

/** What every row of evidence can ask for. */
export interface EvidenceRowActions {
  readonly onIncludeEvidence: (id: EvidenceId, isIncluded: boolean) => void;
  readonly onMarkProof: (id: EvidenceId, isProof: boolean) => void;
  readonly onAskRemove: (item: EvidenceItem) => void;
}
