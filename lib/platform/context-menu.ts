import { browser } from 'wxt/browser';

/** Puts one entry into the page's context menu; call at installation. */
export function createPageMenuItem(id: string, title: string): void {
  createItem(id, title, ['page', 'link', 'image', 'selection']);
}

/** Puts one entry into the context menu of links; call at installation. */
export function createLinkMenuItem(id: string, title: string): void {
  createItem(id, title, ['link']);
}

function createItem(
  id: string,
  title: string,
  contexts: readonly ['link'] | readonly ['page', 'link', 'image', 'selection'],
): void {
  browser.contextMenus.create({ id, title, contexts: [...contexts] }, () => {
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

/** Calls back with the link's address when the entry is chosen; register synchronously. */
export function onLinkMenuItem(id: string, callback: (linkUrl: string) => void): void {
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === id && info.linkUrl !== undefined) callback(info.linkUrl);
  });
}
