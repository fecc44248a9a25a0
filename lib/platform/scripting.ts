import { z } from 'zod';
import { browser } from 'wxt/browser';

const resourcesSchema = z.array(z.object({ url: z.string(), startedAtMs: z.number() }));

/** One thing that a page loaded, as the browser measured it. */
export type PageResource = z.infer<typeof resourcesSchema>[number];

/**
 * Lists what the page in a tab has loaded, from the browser's own resource timing in our isolated world. Works where
 * the person clicked the toolbar button or granted the host; else an empty list.
 * @param maxCount the most resources that are read, the latest
 */
export async function readResources(tabId: number, maxCount: number): Promise<readonly PageResource[]> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      args: [maxCount],
      func: (count: number) =>
        performance
          .getEntriesByType('resource')
          .slice(-count)
          .map(({ name, startTime }) => ({ url: name, startedAtMs: performance.timeOrigin + startTime })),
    });
    return resourcesSchema.safeParse(frame?.result).data ?? [];
  } catch {
    return []; // no access to this page: nothing is known, which is what an empty list says
  }
}
