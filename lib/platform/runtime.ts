import { browser } from 'wxt/browser';

/** The extension's version, e.g. `0.1.0`. */
export function readExtensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The address under which our own pages live, e.g. `chrome-extension://abc/`. */
export function readExtensionAddress(): string {
  return browser.runtime.getURL('/');
}

/** The extension's id, as message senders carry it. */
export function readExtensionId(): string {
  return browser.runtime.id;
}

/** Reads a text file that ships inside the extension. */
export async function readPackagedText(path: `/programmes/${string}.json`): Promise<string> {
  // WXT types the path by the files in public/; ours is checked by the caller's list
  const address = new URL(path, browser.runtime.getURL('/'));
  const response = await fetch(address);
  return response.text();
}

/** Opens the options page. */
export async function openOptionsPage(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/**
 * Keeps a worker alive while an answer is awaited: an idle worker is stopped after 30 s and the request
 * with it, an API call resets that clock.
 * @param periodMs time between calls, in milliseconds, below 30,000
 */
export function keepAwake(periodMs: number, signal: AbortSignal): void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), periodMs);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** Calls back at installation and at browser start; register synchronously. */
export function onStarted(callback: () => void): void {
  browser.runtime.onInstalled.addListener(callback);
  browser.runtime.onStartup.addListener(callback);
}
