const lockName = (tabId: number): string => `record-tab:${tabId}`;

/**
 * Claims a tab for one recording. The claim ends with the page that holds it, however that page ends, so nobody
 * shows a recording that no page makes any more.
 * @returns how to give it up, or undefined when another page records the tab
 */
export async function claimRecording(tabId: number): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const hold = async (lock: Lock | null): Promise<void> => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((release) => resolve(release));
    };
    navigator.locks.request(lockName(tabId), { ifAvailable: true }, hold).catch(reject);
  });
}

/** Says whether some page records a tab now. */
export async function isRecordingClaimed(tabId: number): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockName(tabId));
}
