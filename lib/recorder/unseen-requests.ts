import { parseUrl } from '../base/url.ts';
import type { VerdictKind } from '../scope/verdict.ts';
import { addLeftScope, noneLeftScope, type LeftScope } from './left-scope.ts';
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
  /** What went out of scope unseen, hosts that were granted since included. */
  readLeftScope(): LeftScope;
}

interface HostRequests {
  readonly keys: Set<string>;
  leftScopeCount: number;
}

// a page can make as many hosts and requests as it likes: more than this tells nobody more
const maxHosts = 50;
const maxRequests = 5000;

/**
 * Counts what only the page saw of its own requests: hosts that are hidden from us until the person grants them.
 * Requests from before the start are nobody's business.
 */
export function createUnseenRequests(
  startedAtMs: number,
  decideKind: (url: URL) => VerdictKind,
): UnseenRequests {
  const seen = new Set<string>();
  const watchedSince = new Map<string, number>();
  const unseen = new Map<string, HostRequests>();
  let grantedLeftScope = noneLeftScope;

  const noteOne = ({ url, startedAtMs: atMs }: PageResource): void => {
    const parsed = parseUrl(url);
    if (!parsed || !/^(?:https?|wss?):$/.test(parsed.protocol)) return;
    const { host } = parsed;
    if (atMs < (watchedSince.get(host) ?? startedAtMs)) return;
    const requests = unseen.get(host) ?? { keys: new Set<string>(), leftScopeCount: 0 };
    const key = `${atMs} ${url}`;
    if (requests.keys.has(key) || requests.keys.size >= maxRequests) return;
    if (requests.keys.size === 0 && unseen.size >= maxHosts) return;
    requests.keys.add(key);
    if (decideKind(parsed) === 'out') requests.leftScopeCount += 1;
    unseen.set(host, requests);
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
      const requests = unseen.get(host);
      if (requests) grantedLeftScope = addLeftScope([grantedLeftScope, readHost([host, requests])]);
      unseen.delete(host);
      watchedSince.set(host, nowMs);
      return requests?.keys.size ?? 0;
    },
    list: () => Array.from(unseen, ([host, { keys }]) => ({ host, requestCount: keys.size })),
    readLeftScope: () => addLeftScope([grantedLeftScope, ...Array.from(unseen, readHost)]),
  };
}

function readHost([host, { leftScopeCount }]: readonly [string, HostRequests]): LeftScope {
  return { leftScopeCount, leftScopeHosts: leftScopeCount === 0 ? [] : [host] };
}
