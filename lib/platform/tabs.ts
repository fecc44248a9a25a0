import { browser, type Browser } from 'wxt/browser';

/** What the browser itself says of a tab; `url` and `title` only where the person's click or grant shows them. */
export interface TabFacts {
  readonly id: number;
  readonly windowId: number;
  readonly url: string | undefined;
  readonly title: string;
  /** Whether it is the tab in front in its window. */
  readonly isActive: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
}

function buildTabFacts(tab: Browser.tabs.Tab): TabFacts | undefined {
  if (tab.id === undefined) return undefined;
  return {
    id: tab.id,
    windowId: tab.windowId,
    url: tab.url,
    title: tab.title ?? '',
    isActive: tab.active,
    widthPx: tab.width ?? 0,
    heightPx: tab.height ?? 0,
  };
}

/** Reads the tab the person is looking at in this window. */
export async function readActiveTab(): Promise<TabFacts | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab && buildTabFacts(tab);
}

/** Lists the tab in front of every window. */
export async function readShownTabs(): Promise<readonly TabFacts[]> {
  const tabs = await browser.tabs.query({ active: true });
  return tabs.flatMap((tab) => buildTabFacts(tab) ?? []);
}

/** Reads one tab, or undefined when it has been closed. */
export async function readTab(tabId: number): Promise<TabFacts | undefined> {
  try {
    return buildTabFacts(await browser.tabs.get(tabId));
  } catch {
    return undefined; // the only failure of tabs.get is a tab that is gone
  }
}

/** The id of the tab this page is shown in; undefined in a popup or side panel. */
export async function readOwnTabId(): Promise<number | undefined> {
  const tab = await browser.tabs.getCurrent();
  return tab?.id;
}

/** Opens one of our own pages in a tab beside the current one. */
export async function openOwnPage(pathAndHash: string, options: { isActive: boolean }): Promise<void> {
  const [current] = await browser.tabs.query({ active: true, currentWindow: true });
  await browser.tabs.create({
    url: new URL(pathAndHash, browser.runtime.getURL('/')).href,
    active: options.isActive,
    ...(current === undefined ? {} : { index: current.index + 1 }),
  });
}

/** Brings a tab to the front. */
export async function showTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab) await browser.windows.update(tab.windowId, { focused: true });
}

/** Calls back with a tab's id when the person switches to it or it shows another page; register synchronously. */
export function onTabShown(callback: (tabId: number) => void): void {
  browser.tabs.onActivated.addListener(({ tabId }) => callback(tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.url !== undefined || change.status === 'complete') callback(tabId);
  });
}
