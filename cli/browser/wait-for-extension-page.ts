import type { PageHandle } from './page-handle.ts';
import { waitUntil } from './wait-until.ts';

/** Waits for an extension page whose address begins so; the newest when several do. */
export function waitForExtensionPage(
  listExtensionPages: () => Promise<readonly PageHandle[]>,
  urlPrefix: string,
  timeoutMs?: number,
): Promise<PageHandle> {
  return waitUntil(
    urlPrefix,
    async () => {
      const urls: string[] = [];
      for (const page of (await listExtensionPages()).toReversed()) {
        const [url, state] = await readPlace(page);
        if (url.startsWith(urlPrefix) && state === 'complete') return { kind: 'done', value: page };
        urls.push(url);
      }
      return { kind: 'not_yet', seen: urls.join(', ') };
    },
    timeoutMs,
  );
}

async function readPlace(page: PageHandle): Promise<readonly [url: string, state: string]> {
  try {
    const state = await page.evaluate(() => document.readyState);
    return [await page.readUrl(), String(state)];
  } catch (error) {
    // a page may close between being listed and being asked
    if (await page.isOpen()) throw error;
    return ['', 'closed'];
  }
}
