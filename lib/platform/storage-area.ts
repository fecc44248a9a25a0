import { browser } from 'wxt/browser';

/** `local` is on disk until uninstall; `session` is in memory until the browser closes. */
export type StorageAreaName = 'local' | 'session';

/** Reads one raw value; undefined when the key was never written. */
export async function readValue(area: StorageAreaName, key: string): Promise<unknown> {
  const values: Record<string, unknown> = await browser.storage[area].get(key);
  return values[key];
}

/** Writes one value; resolved when the browser has it. */
export async function writeValue(area: StorageAreaName, key: string, value: unknown): Promise<void> {
  await browser.storage[area].set({ [key]: value });
}

/** Calls back when a key's value changes in any context. */
export function onValueChanged(
  area: StorageAreaName,
  key: string,
  callback: () => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, unknown>, areaName: string): void => {
    if (areaName === area && Object.hasOwn(changes, key)) callback();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
