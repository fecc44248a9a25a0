import { parseUrl } from '../../lib/base/url.ts';
import { readResourceUrls } from '../../lib/platform/scripting.ts';

const maxResources = 5000;

/** Compares what the page loaded with what was recorded: hosts that only the page saw are hidden from us. */
export async function findUnseenHosts(
  tabId: number,
  seenHosts: ReadonlySet<string>,
): Promise<readonly { host: string; requestCount: number }[]> {
  const counts = new Map<string, number>();
  for (const resourceUrl of await readResourceUrls(tabId, maxResources)) {
    const url = parseUrl(resourceUrl);
    if (!url || !/^https?:$/.test(url.protocol) || seenHosts.has(url.host)) continue;
    counts.set(url.host, (counts.get(url.host) ?? 0) + 1);
  }
  return Array.from(counts, ([host, requestCount]) => ({ host, requestCount })).slice(0, 50);
}
