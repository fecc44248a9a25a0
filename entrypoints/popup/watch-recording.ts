import { recordingsItem, type Recording } from '../../lib/storage/settings.ts';
import { isRecordingClaimed } from '../../lib/workflow/claim-recording.ts';

/** Reads the recording that a report page makes of a tab. */
export async function readRecording(tabId: number): Promise<Recording | undefined> {
  const recordings = await recordingsItem.read();
  // a row may outlive the page that recorded; its claim does not
  return (await isRecordingClaimed(tabId)) ? recordings.find((one) => one.tabId === tabId) : undefined;
}

/** Calls back when a recording begins, ends or grows. */
export function onRecordingsChanged(callback: () => void, signal: AbortSignal): void {
  recordingsItem.onChanged(callback, signal);
}
