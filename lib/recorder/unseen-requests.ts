import { parseUrl } from '../base/url.ts';
import type { PageResource } from '../platform/scripting.ts';

/** A host whose requests the page made and the browser hid from us. */
export interface UnseenHost {
  readonly host: string;
  readonly requestCount: number;
}

export interface UnseenRequests {
  /** A request to this host was seen. */
  see(host: string): void;
  /** What the page says it loaded; the same resource may come again and again. */
  note(resources: readonly PageResource[]): void;
  /** What is granted changed: from now on each host has to be seen anew. */
  beginAnew(nowMs: number): void;
  /** A host was granted: its requests are seen from now on. @returns how many were not */
  grant(host: string, nowMs: number): number;
  list(): readonly UnseenHost[];
}

// a page can make as many hosts and requests as it likes: more than this tells nobody more
const maxHosts = 50;
const maxRequests = 5000;

/**
 * Counts what only the page saw of its own requests: hosts that are hidden from us until the person grants them.
 * Requests from before the start are nobody's business.
 */
export function createUnseenRequests(startedAtMs: number): UnseenRequests {
  const seen = new Set<string>();
  const watchedSince = new Map<string, number>();
  const unseen = new Map<string, Set<string>>();

  const noteOne = ({ url, startedAtMs: atMs }: PageResource): void => {
    const parsed = parseUrl(url);
    if (!parsed || !/^(?:https?|wss?):$/.test(parsed.protocol)) return;
    const { host } = parsed;
    if (atMs < (watchedSince.get(host) ?? startedAtMs)) return;
    const requests = unseen.get(host) ?? new Set();
    if (requests.size >= maxRequests || (requests.size === 0 && unseen.size >= maxHosts)) return;
    unseen.set(host, requests.add(`${atMs} ${url}`));
  };

  return {
    see: (host) => {
      seen.add(host);
      unseen.delete(host);
    },
    note: (resources) => {
      for (const resource of resources) noteOne(resource);
      // a host that is seen at all is seen whole
      for (const host of seen) unseen.delete(host);
    },
    beginAnew: (nowMs) => {
      for (const host of seen) watchedSince.set(host, nowMs);
      seen.clear();
    },
    grant: (host, nowMs) => {
      const requestCount = unseen.get(host)?.size ?? 0;
      unseen.delete(host);
      watchedSince.set(host, nowMs);
      return requestCount;
    },
    list: () => Array.from(unseen, ([host, requests]) => ({ host, requestCount: requests.size })),
  };
}
