import type { Phrase } from '../../lib/base/text.ts';
import type { DraftId } from '../../lib/base/ids.ts';
import type { ContactChannel, Programme } from '../../lib/policy/programme.ts';
import type { Verdict } from '../../lib/scope/verdict.ts';

/** What is known of the page that the popup stands on. */
export type PopupSite =
  | { readonly kind: 'loading' }
  /** A page where extensions cannot work, or that has no address to judge. */
  | { readonly kind: 'unreachable'; readonly why: Phrase }
  | {
      readonly kind: 'judged';
      readonly verdict: Verdict;
      /** The programme whose list decided; absent when no list knows this page. */
      readonly programme?: Programme | undefined;
      /** Host and port as in the address bar, e.g. `app.secopsgateway.com`. */
      readonly host: string;
      /** Path and query, e.g. `/orders/1042`. */
      readonly path: string;
    };

export interface RecordingFacts {
  readonly isRunning: boolean;
  readonly elapsedSeconds: number;
  readonly requestCount: number;
  /** Recorded requests that are out of scope. */
  readonly leftScopeCount: number;
}

export type CaptureState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly phrase: Phrase }
  | { readonly kind: 'failed'; readonly phrase: Phrase };

export interface PopupViewProps {
  readonly site: PopupSite;
  readonly recording?: RecordingFacts | undefined;
  readonly draftCount: number;
  readonly waitingCount: number;
  /** The draft that captures go to and that "Continue" opens. */
  readonly currentDraft?: { readonly id: DraftId; readonly title: string } | undefined;
  readonly capture: CaptureState;
  /** The shortcut really bound to starting a report, as the browser writes it; absent when none is. */
  readonly shortcut?: string | undefined;
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
  /** Opens the person's own mail program or the programme's form; absent hides "Ask the programme". */
  readonly onAskProgramme?: ((channel: ContactChannel) => void) | undefined;
}

/** The toolbar popup: the verdict for this tab and what can be done here. */
export function PopupView(props: PopupViewProps) {
  return <main data-testid="popup">{props.site.kind}</main>;
}
