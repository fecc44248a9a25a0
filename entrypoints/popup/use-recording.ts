import { useEffect, useState } from 'react';
import type { RecordingFacts } from '../../components/scope/recording-facts.ts';
import { recordingsItem, type Recording } from '../../lib/storage/settings.ts';

/** What the popup shows of a recording that a report page makes of this tab. */
export function useRecording(tabId: number | undefined): RecordingFacts | undefined {
  const [recording, setRecording] = useState<Recording>();
  const [nowMs, setNowMs] = useState(() => Date.now());

  useEffect(() => {
    const controller = new AbortController();
    const read = async (): Promise<void> => {
      const recordings = await recordingsItem.read();
      setRecording(recordings.find((one) => one.tabId === tabId && one.state === 'running'));
    };
    void read();
    recordingsItem.onChanged(() => void read(), controller.signal);
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
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
  };
}
