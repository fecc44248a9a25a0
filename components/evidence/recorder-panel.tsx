import { text } from '../../lib/base/text.ts';
import { RecordingStrip } from '../scope/recording-strip.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Prose } from '../ui/prose.tsx';
import { AskForHost } from './ask-for-host.tsx';
import type { EvidencePanelProps } from './evidence-panel-props.ts';
import styles from './recorder-panel.module.css';

type RecorderPanelProps = Pick<
  EvidencePanelProps,
  'recorder' | 'capture' | 'onCaptureScreenshot' | 'onStartRecording' | 'onStopRecording' | 'onAskForHost'
>;

/** Takes pictures and records requests, and says what the browser does not show. */
export function RecorderPanel(props: RecorderPanelProps) {
  const { recorder, onCaptureScreenshot } = props;
  return (
    <div className={styles.panel}>
      <div className={styles.buttons}>
        {onCaptureScreenshot === undefined ? undefined : (
          <Button
            icon="camera"
            isFullWidth
            testId="capture-screenshot"
            isUnavailable={props.capture.kind === 'busy'}
            onClick={onCaptureScreenshot}
          >
            {text('ui_screenshot')}
          </Button>
        )}
        {recorder.isRunning ? (
          <Button icon="stop" isFullWidth testId="stop-recording" onClick={props.onStopRecording}>
            {text('ui_stop_recording')}
          </Button>
        ) : undefined}
        {!recorder.isRunning && recorder.canRecord ? (
          <Button icon="requests" isFullWidth testId="start-recording" onClick={props.onStartRecording}>
            {text('ui_record')}
          </Button>
        ) : undefined}
      </div>
      {recorder.isRunning ? <RecordingStrip recording={recorder} /> : undefined}
      {!recorder.isRunning && !recorder.canRecord ? (
        <p className={styles.hint}>{text('report_cannot_record')}</p>
      ) : undefined}
      {recorder.problem === undefined ? undefined : (
        <Notice tone="unclear" announce="alert" testId="recorder-problem">
          <p>
            <Prose phrase={recorder.problem} />
          </p>
        </Notice>
      )}
      {recorder.canRecord || recorder.isRunning ? (
        <AskForHost
          unseenHosts={recorder.unseenHosts}
          grantedHosts={recorder.grantedHosts}
          onAskForHost={props.onAskForHost}
        />
      ) : undefined}
    </div>
  );
}
