import { browser } from 'wxt/browser';

/** Puts one entry into the page's context menu; call at installation. */
export function createPageMenuItem(id: string, title: string): void {
  browser.contextMenus.create({ id, title, contexts: ['page', 'link', 'image', 'selection'] }, () => {
    // a second installation of the same id only sets lastError; reading it marks it as seen
    void browser.runtime.lastError;
  });
}

/** Calls back with the tab when the entry is chosen; register synchronously. */
export function onPageMenuItem(id: string, callback: (tabId: number, url: string | undefined) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === id && tab?.id !== undefined) callback(tab.id, tab.url ?? info.pageUrl);
  });
}
