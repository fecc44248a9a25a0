import { browser } from 'wxt/browser';

/**
 * Lists the addresses that the page in a tab has loaded, from the browser's own resource timing in our
 * isolated world. Works where the person clicked the toolbar button or granted the host; else an empty list.
 * @param maxCount the most addresses that are read
 */
export async function readResourceUrls(tabId: number, maxCount: number): Promise<readonly string[]> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      args: [maxCount],
      func: (count: number) =>
        performance
          .getEntriesByType('resource')
          .slice(-count)
          .map((entry) => entry.name),
    });
    const names: unknown = frame?.result;
    return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : [];
  } catch {
    return []; // no access to this page: nothing is known, which is what an empty list says
  }
}
