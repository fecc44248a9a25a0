import { useEffect, useState } from 'react';
import type { RecordingFacts } from '../../components/scope/recording-facts.ts';
import type { Recording } from '../../lib/storage/settings.ts';

interface TabRecording {
  /** False until it was looked whether a report page records the tab: until then there is nothing to offer. */
  readonly isKnown: boolean;
  readonly facts: RecordingFacts | undefined;
}

/** What the popup shows of a recording that a report page makes of this tab. */
export function useRecording(tabId: number | undefined): TabRecording {
  const [recording, setRecording] = useState<Recording>();
  const [isKnown, setIsKnown] = useState(false);
  const [nowMs, setNowMs] = useState(() => Date.now());

  useEffect(() => {
    if (tabId === undefined) return undefined;
    const controller = new AbortController();
    void watch(tabId, setRecording, controller.signal).finally(() => setIsKnown(true));
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [tabId]);

  return { isKnown, facts: recording && readFacts(recording, nowMs) };
}

function readFacts(recording: Recording, nowMs: number): RecordingFacts {
  return {
    isRunning: true,
    elapsedSeconds: Math.max(0, Math.floor((nowMs - Date.parse(recording.startedAt)) / 1000)),
    requestCount: recording.requestCount,
    leftScopeCount: recording.leftScopeCount,
    leftScopeHosts: recording.leftScopeHosts,
  };
}

async function watch(
  tabId: number,
  show: (recording: Recording | undefined) => void,
  signal: AbortSignal,
): Promise<void> {
  const { onRecordingsChanged, readRecording } = await import('./watch-recording.ts');
  if (signal.aborted) return;
  const read = async (): Promise<void> => {
    const recording = await readRecording(tabId);
    if (!signal.aborted) show(recording);
  };
  onRecordingsChanged(() => void read(), signal);
  // a page that dies takes its claim along without a word
  const timer = setInterval(() => void read(), 1000);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  await read();
}
