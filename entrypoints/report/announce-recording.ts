import { recordingsItem, type Recording } from '../../lib/storage/settings.ts';

const maxRecordings = 100;

/** Lets the popup know of a recording; one row a tab. */
export function announceRecording(recording: Recording): Promise<void> {
  return changeRows((rows) => [...rows.filter(({ tabId }) => tabId !== recording.tabId), recording]);
}

/** Lets the popup know that a tab is not recorded any more. */
export function withdrawRecording(recordedTabId: number): Promise<void> {
  return changeRows((rows) => rows.filter(({ tabId }) => tabId !== recordedTabId));
}

/** Two pages may record at once: one changes the rows after the other. */
async function changeRows(change: (rows: readonly Recording[]) => readonly Recording[]): Promise<void> {
  await navigator.locks.request('recordings', async () => {
    const rows = await recordingsItem.read();
    const changed = change(rows).slice(-maxRecordings);
    // whoever listens is woken by every write
    if (JSON.stringify(changed) !== JSON.stringify(rows)) await recordingsItem.write(changed);
  });
}
