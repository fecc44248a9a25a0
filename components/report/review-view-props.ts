import type { DraftFieldKey } from '../../lib/report/draft.ts';
import type { ChosenReceiver } from '../../lib/report/receiver.ts';
import type { ReviewAttachment } from './review-attachment.ts';
import type { ReviewState } from './review-state.ts';

/** What the review shows and asks for. */
export interface ReviewViewProps {
  readonly title: string;
  readonly state: ReviewState;
  readonly receiver?: ChosenReceiver | undefined;
  readonly attachments: readonly ReviewAttachment[];
  readonly onToggleAttachment: (id: string, isIncluded: boolean) => void;
  /** The only way out: sends exactly `state.report` to `receiver`. */
  readonly onSend: () => void;
  /** Back to the draft, at a field where one is given. */
  readonly onBack: (field?: DraftFieldKey) => void;
  /** Makes the review again from the draft as it is now. */
  readonly onRefresh: () => void;
  readonly onAddReceiver: () => void;
  readonly onSaveReportJson: () => void;
  readonly onSaveReportMarkdown: () => void;
  readonly onSaveEvidenceZip: () => void;
}
