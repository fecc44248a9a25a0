import { recorderLimits } from '../policy/limits.ts';

const lockName = (tabId: number): string => `record-tab:${tabId}`;

/**
 * Claims a tab for one recording. The claim ends with the page that holds it, however that page ends, so nobody
 * shows a recording that no page makes any more.
 * @param waitMs how long a page that is just going away may hold it, in milliseconds
 * @returns how to give it up, or undefined when another page records the tab
 */
export async function claimRecording(
  tabId: number,
  waitMs: number = recorderLimits.claimWaitMs,
): Promise<(() => void) | undefined> {
  const signal = AbortSignal.timeout(waitMs);
  return new Promise((resolve, reject) => {
    const hold = (): Promise<void> => new Promise<void>((release) => resolve(release));
    navigator.locks.request(lockName(tabId), { signal }, hold).catch((error: unknown) => {
      if (signal.aborted) resolve(undefined);
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

/** Says whether some page records a tab now. */
export async function isRecordingClaimed(tabId: number): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockName(tabId));
}
