import { useEffect, useState } from 'react';
import type { RecordingFacts } from '../../components/scope/recording-facts.ts';
import { recordingsItem, type Recording } from '../../lib/storage/settings.ts';
import { isRecordingClaimed } from '../../lib/workflow/claim-recording.ts';

/** What the popup shows of a recording that a report page makes of this tab. */
export function useRecording(tabId: number | undefined): RecordingFacts | undefined {
  const [recording, setRecording] = useState<Recording>();
  const [nowMs, setNowMs] = useState(() => Date.now());

  useEffect(() => {
    const controller = new AbortController();
    const read = async (): Promise<void> => {
      const recordings = await recordingsItem.read();
      // a row may outlive the page that recorded; its claim does not
      const isAlive = tabId !== undefined && (await isRecordingClaimed(tabId));
      if (controller.signal.aborted) return;
      setRecording(isAlive ? recordings.find((one) => one.tabId === tabId) : undefined);
    };
    void read();
    recordingsItem.onChanged(() => void read(), controller.signal);
    const timer = setInterval(() => {
      setNowMs(Date.now());
      void read();
    }, 1000);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [tabId]);

  if (!recording) return undefined;
  return {
    isRunning: true,
    elapsedSeconds: Math.max(0, Math.floor((nowMs - Date.parse(recording.startedAt)) / 1000)),
    requestCount: recording.requestCount,
    leftScopeCount: recording.leftScopeCount,
    leftScopeHosts: recording.leftScopeHosts,
  };
}
