import { browser } from 'wxt/browser';

/** An optional permission that is not a host. */
export type OptionalPermission = 'downloads' | 'notifications';

/** The match pattern for every page of one origin's host, e.g. `https://app.example.com/*`; ports cannot be named. */
export function buildHostPattern(url: URL): string {
  return `${url.protocol}//${url.hostname}/*`;
}

/** Says whether the person has granted a host. */
export async function hasHost(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Asks for hosts; call it first thing in a click. Returns what the browser says afterwards, not what it answered. */
export async function requestHosts(patterns: readonly string[]): Promise<boolean> {
  await browser.permissions.request({ origins: [...patterns] });
  return browser.permissions.contains({ origins: [...patterns] });
}

/** Gives a host back; returns whether it is still held. */
export async function giveBackHost(pattern: string): Promise<boolean> {
  await browser.permissions.remove({ origins: [pattern] });
  return browser.permissions.contains({ origins: [pattern] });
}

/** Lists the hosts the person has granted. */
export async function readGrantedHosts(): Promise<readonly string[]> {
  const granted = await browser.permissions.getAll();
  return granted.origins ?? [];
}

/** Says whether an optional permission is held. */
export async function hasPermission(name: OptionalPermission): Promise<boolean> {
  return browser.permissions.contains({ permissions: [name] });
}

/** Asks for an optional permission; call it first thing in a click. Returns what the browser says afterwards. */
export async function requestPermission(name: OptionalPermission): Promise<boolean> {
  await browser.permissions.request({ permissions: [name] });
  return hasPermission(name);
}

/** Gives an optional permission back; returns whether it is still held. */
export async function giveBackPermission(name: OptionalPermission): Promise<boolean> {
  await browser.permissions.remove({ permissions: [name] });
  return hasPermission(name);
}

/** Calls back whenever the granted permissions change; register synchronously in the background. */
export function onPermissionsChanged(callback: () => void, signal?: AbortSignal): void {
  const listener = (): void => callback();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  signal?.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    },
    { once: true },
  );
}
