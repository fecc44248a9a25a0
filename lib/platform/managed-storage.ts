import { browser } from 'wxt/browser';

export type ManagedValues =
  /** Nobody manages this browser, or the browser has not read yet what they set. */
  | { readonly kind: 'none' }
  | { readonly kind: 'set'; readonly values: unknown }
  /** There is something, and the browser cannot read it. */
  | { readonly kind: 'unreadable' };

/** Reads what the administrator of this browser set for the extension; anything at all may be in it. */
export async function readManagedValues(): Promise<ManagedValues> {
  try {
    const values: Record<string, unknown> = await browser.storage.managed.get(null);
    return Object.keys(values).length === 0 ? { kind: 'none' } : { kind: 'set', values };
  } catch (error) {
    // Firefox throws where there is no file for us, and in other words where there is a broken one
    const isMissing = error instanceof Error && /not found/i.test(error.message);
    return { kind: isMissing ? 'none' : 'unreadable' };
  }
}

/** Calls back when the administrator's settings change (Chromium; Firefox reads them at its start only). */
export function onManagedChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((_changes, areaName) => {
    if (areaName === 'managed') callback();
  });
}
