import { browser, type Browser } from 'wxt/browser';

/** Sees where one address of ours is sent on to. */
export interface RedirectWatch {
  /** Waits for the `location` header of an answer that is a redirect; undefined when nothing comes in time. */
  readonly waitForLocation: (timeoutMs: number) => Promise<string | undefined>;
  readonly stop: () => void;
}

/**
 * Watches the answer to a request of our own. `fetch` hides where a redirect leads, and following it would ask a host
 * that nobody agreed to; the browser tells us here, for hosts that the person granted (measured, both browsers). In
 * Firefox it does so after `fetch` has answered.
 */
export function watchRedirect(url: string): RedirectWatch {
  const seen = Promise.withResolvers<string | undefined>();
  const listener = (details: Browser.webRequest.OnHeadersReceivedDetails): undefined => {
    if (details.url !== url || details.statusCode < 300 || details.statusCode > 399) return;
    seen.resolve(details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value);
  };
  const { hostname, protocol } = new URL(url);
  browser.webRequest.onHeadersReceived.addListener(
    listener,
    { urls: [`${protocol}//${hostname}/*`], types: ['xmlhttprequest'] },
    ['responseHeaders'],
  );
  return {
    waitForLocation: (timeoutMs) => {
      setTimeout(() => seen.resolve(undefined), timeoutMs);
      return seen.promise;
    },
    stop: () => browser.webRequest.onHeadersReceived.removeListener(listener),
  };
}
