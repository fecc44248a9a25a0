import { recordingsItem, type Recording } from '../../lib/storage/settings.ts';

/** Lets the popup know of a recording; one row a tab. */
export async function announceRecording(recording: Recording): Promise<void> {
  const others = (await recordingsItem.read()).filter((one) => one.tabId !== recording.tabId);
  await recordingsItem.write([...others, recording].slice(-100));
}
