import type { DraftId } from '../../lib/base/ids.ts';
import type { ContactChannel } from '../../lib/policy/programme.ts';
import type { ScopeExplanation } from '../../lib/scope/decide/explain-scope.ts';
import type { CaptureState } from './capture-state.ts';
import type { PopupSite } from './popup-site.ts';
import type { RecordingFacts } from './recording-facts.ts';

/** What the popup shows and asks for. */
export interface PopupViewProps {
  readonly site: PopupSite;
  /** True while drafts and the programme's policy are read; what depends on them waits. */
  readonly isReading?: boolean | undefined;
  readonly recording?: RecordingFacts | undefined;
  readonly draftCount: number;
  readonly waitingCount: number;
  /** The draft that captures go to and that "Continue" opens. */
  readonly currentDraft?: { readonly id: DraftId; readonly title: string } | undefined;
  readonly capture: CaptureState;
  /** Finds every rule that was considered for this page. */
  readonly onExplain?: (() => Promise<ScopeExplanation>) | undefined;
  readonly onCaptureScreenshot: () => void;
  readonly onStartRecording: () => void;
  readonly onStopRecording: () => void;
  /** Starts a new report for this page. */
  readonly onStartReport: () => void;
  /** Opens `currentDraft`. */
  readonly onContinueReport: (id: DraftId) => void;
  readonly onOpenReports: () => void;
  /** Opens the options page, at a programme where one is given. */
  readonly onOpenOptions: (programmeId?: string) => void;
  /** Opens the page that looks up this site's own policy; it sends nothing before another click. */
  readonly onLookUp: () => void;
  /** Opens the page where many addresses are judged. */
  readonly onOpenCheck: () => void;
  /** Opens the person's own mail program or the programme's form; absent hides "Ask the programme". */
  readonly onAskProgramme?: ((channel: ContactChannel) => void) | undefined;
}
