import type { DraftId, ReportId } from '../../lib/base/ids.ts';
import type { DraftRow } from './draft-row.ts';
import type { SentRow } from './sent-row.ts';

/** What the list of drafts and reports shows and asks for. */
export interface ReportListViewProps {
  /** Absent while they are being read. */
  readonly drafts?: readonly DraftRow[] | undefined;
  readonly sent?: readonly SentRow[] | undefined;
  readonly onOpenDraft: (id: DraftId) => void;
  /** Deletes the draft and its evidence; the view has asked before. */
  readonly onDeleteDraft: (id: DraftId) => void;
  readonly onOpenReport: (id: ReportId) => void;
  /** Deletes a received or refused report from this browser; the view has asked before. */
  readonly onDeleteReport: (id: ReportId) => void;
  readonly onOpenOptions: () => void;
}
