import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { VerdictKind } from '../../lib/scope/verdict.ts';
import { Button } from '../ui/button.tsx';
import type { PopupViewProps } from './popup-view-props.ts';
import styles from './popup-actions.module.css';

interface PopupActionsProps {
  readonly props: PopupViewProps;
  readonly verdictKind: VerdictKind;
  readonly programme: Programme | undefined;
}

/** What can be done on this page: one primary action, then evidence. */
export function PopupActions({ props, verdictKind, programme }: PopupActionsProps) {
  const channels = programme?.channels ?? [];
  const channel = channels.find((each) => each.isPreferred) ?? channels[0];
  const canAsk = verdictKind === 'unclear' && props.onAskProgramme !== undefined && channel !== undefined;
  const isReportPrimary = verdictKind === 'in' || (verdictKind === 'unclear' && !canAsk);
  return (
    <div className={styles.actions}>
      {canAsk ? (
        <Button
          look="primary"
          size="l"
          isFullWidth
          testId="ask-programme"
          onClick={() => props.onAskProgramme?.(channel)}
        >
          {text('popup_ask')}
        </Button>
      ) : undefined}
      {verdictKind === 'unknown' && programme !== undefined ? (
        <Button
          look="primary"
          size="l"
          isFullWidth
          testId="complete-programme"
          onClick={() => props.onOpenOptions(programme.id)}
        >
          {text('popup_complete_programme')}
        </Button>
      ) : undefined}
      {verdictKind === 'unknown' && programme === undefined ? (
        <Button
          look="primary"
          size="l"
          isFullWidth
          testId="add-programme"
          onClick={() => props.onOpenOptions()}
        >
          {text('popup_add_programme')}
        </Button>
      ) : undefined}
      <ReportButton props={props} verdictKind={verdictKind} isPrimary={isReportPrimary} />
      <EvidenceButtons props={props} canRecord={verdictKind !== 'out'} />
      <div className={styles.lookUp}>
        <Button look="quiet" size="s" icon="host" testId="look-up-policy" onClick={props.onLookUp}>
          {text('popup_look_up')}
        </Button>
      </div>
    </div>
  );
}

interface ReportButtonProps {
  readonly props: PopupViewProps;
  readonly verdictKind: VerdictKind;
  readonly isPrimary: boolean;
}

function ReportButton({ props, verdictKind, isPrimary }: ReportButtonProps) {
  const { currentDraft } = props;
  const look = isPrimary ? 'primary' : 'secondary';
  if (currentDraft === undefined) {
    return (
      <Button look={look} size="l" isFullWidth testId="start-report" onClick={props.onStartReport}>
        {text(verdictKind === 'out' ? 'popup_start_seen' : 'popup_start')}
      </Button>
    );
  }
  return (
    <>
      <Button
        look={look}
        size="l"
        isFullWidth
        testId="start-report"
        onClick={() => props.onContinueReport(currentDraft.id)}
      >
        {text('popup_continue')}
      </Button>
      <div className={styles.draft}>
        <span className={styles.draftTitle}>
          <bdi>{currentDraft.title === '' ? text('ui_untitled') : currentDraft.title}</bdi>
        </span>
        <Button look="quiet" size="s" testId="start-another" onClick={props.onStartReport}>
          {text('popup_start_another')}
        </Button>
      </div>
    </>
  );
}

function EvidenceButtons({
  props,
  canRecord,
}: {
  readonly props: PopupViewProps;
  readonly canRecord: boolean;
}) {
  const isRecording = props.recording?.isRunning === true;
  return (
    <div className={canRecord || isRecording ? styles.two : styles.one}>
      <Button
        icon="camera"
        size="l"
        testId="capture-screenshot"
        isUnavailable={props.capture.kind === 'busy'}
        onClick={props.onCaptureScreenshot}
      >
        {text('ui_screenshot')}
      </Button>
      {isRecording ? (
        <Button icon="stop" size="l" testId="stop-recording" onClick={props.onStopRecording}>
          {text('ui_stop_recording')}
        </Button>
      ) : undefined}
      {!isRecording && canRecord ? (
        <Button icon="requests" size="l" testId="start-recording" onClick={props.onStartRecording}>
          {text('ui_record')}
        </Button>
      ) : undefined}
    </div>
  );
}
