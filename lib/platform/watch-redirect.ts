import { browser, type Browser } from 'wxt/browser';

/** Sees where one address of ours is sent on to. */
export interface RedirectWatch {
  /** The `location` header of the answer, once there was one. */
  readonly readLocation: () => string | undefined;
  readonly stop: () => void;
}

/**
 * Watches the answer to a request of our own. `fetch` hides where a redirect leads, and following it would ask a host
 * that nobody agreed to; the browser tells us here, for hosts that the person granted (measured, both browsers).
 */
export function watchRedirect(url: string): RedirectWatch {
  let location: string | undefined;
  const listener = (details: Browser.webRequest.OnHeadersReceivedDetails): undefined => {
    if (details.url !== url || details.statusCode < 300 || details.statusCode > 399) return;
    location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
  };
  const { hostname, protocol } = new URL(url);
  browser.webRequest.onHeadersReceived.addListener(
    listener,
    { urls: [`${protocol}//${hostname}/*`], types: ['xmlhttprequest'] },
    ['responseHeaders'],
  );
  return {
    readLocation: () => location,
    stop: () => browser.webRequest.onHeadersReceived.removeListener(listener),
  };
}
