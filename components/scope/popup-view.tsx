import { text, type Phrase } from '../../lib/base/text.ts';
import type { DraftId } from '../../lib/base/ids.ts';
import type { ContactChannel, Programme } from '../../lib/policy/programme.ts';
import type { Verdict } from '../../lib/scope/verdict.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { countText } from '../ui/count-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { CaptureFeedback } from './capture-feedback.tsx';
import { PopupActions } from './popup-actions.tsx';
import { ProgrammeLists } from './programme-lists.tsx';
import { PromiseTiles } from './promise-tiles.tsx';
import { RecordingStrip } from './recording-strip.tsx';
import { UnreachableSite } from './unreachable-site.tsx';
import { VerdictCard } from './verdict-card.tsx';
import styles from './popup-view.module.css';

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
  return (
    <AppFrame
      kind="popup"
      testId="popup"
      heading={text('extension_name')}
      actions={
        <>
          <IconButton
            icon="reports"
            label={text('ui_open_reports')}
            testId="open-reports"
            onClick={props.onOpenReports}
          />
          <IconButton
            icon="options"
            label={text('ui_open_options')}
            testId="open-options"
            onClick={() => props.onOpenOptions()}
          />
        </>
      }
      footer={<PopupFooter draftCount={props.draftCount} waitingCount={props.waitingCount} />}
    >
      <div className={styles.content}>
        <SiteContent props={props} site={props.site} />
      </div>
    </AppFrame>
  );
}

function SiteContent({ props, site }: { readonly props: PopupViewProps; readonly site: PopupSite }) {
  switch (site.kind) {
    case 'loading':
      return (
        <>
          <VisuallyHidden>
            <h1>{text('extension_name')}</h1>
          </VisuallyHidden>
          <Loading>{text('popup_loading')}</Loading>
        </>
      );
    case 'unreachable':
      return <UnreachableSite why={site.why} />;
    case 'judged':
      return <JudgedSite props={props} site={site} />;
    default:
      return site satisfies never;
  }
}

interface JudgedSiteProps {
  readonly props: PopupViewProps;
  readonly site: Extract<PopupSite, { readonly kind: 'judged' }>;
}

function JudgedSite({ props, site }: JudgedSiteProps) {
  const { verdict, programme } = site;
  return (
    <>
      <VerdictCard verdict={verdict} programme={programme} host={site.host} path={site.path} />
      {props.recording?.isRunning === true ? <RecordingStrip recording={props.recording} /> : undefined}
      <CaptureFeedback capture={props.capture} />
      {programme?.openFields.includes('scope.web') === true ? (
        <Notice tone="unclear">{text('popup_open_programme')}</Notice>
      ) : undefined}
      <PopupActions props={props} verdictKind={verdict.kind} programme={programme} />
      {programme === undefined ? undefined : (
        <>
          <ProgrammeLists programme={programme} />
          <PromiseTiles commitments={programme.commitments} />
        </>
      )}
    </>
  );
}

function PopupFooter({ draftCount, waitingCount }: Pick<PopupViewProps, 'draftCount' | 'waitingCount'>) {
  return (
    <div className={styles.counts} data-testid="popup-counts">
      <span>
        {draftCount === 0 ? text('popup_no_drafts') : countText(draftCount, 'ui_draft', 'ui_drafts')}
      </span>
      {waitingCount === 0 ? undefined : (
        <span>{countText(waitingCount, 'popup_waiting', 'popup_waiting')}</span>
      )}
    </div>
  );
}
