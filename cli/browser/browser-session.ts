import type { BrowserKind } from './browser-kind.ts';
import type { PageHandle } from './page-handle.ts';

export type ColorScheme = 'light' | 'dark';

/** A running browser with the extension in it, driven as a person drives it. */
export interface BrowserSession {
  readonly browser: BrowserKind;
  /** E.g. `Chrome 156.0.8078.79`. */
  readonly browserVersion: string;
  /** E.g. `chrome-extension://ficapefhddjamjejmkdehndlhaklfiom`; the same in every run. */
  readonly extensionOrigin: string;
  /** Settles when the browser is gone, whoever ended it. */
  readonly closed: Promise<void>;
  /** Opens a tab; returns once its document is parsed, without waiting for every picture. */
  openPage(url: string): Promise<PageHandle>;
  /** Clicks the toolbar button with this page in front, which also grants `activeTab` for it. */
  openPopup(page: PageHandle): Promise<PageHandle>;
  /** Opens one of the extension's pages as a bookmark would; prefer clicks. */
  openExtensionPage(path: string): Promise<PageHandle>;
  /** Every open page of the extension except the popup, oldest first. */
  listExtensionPages(): Promise<readonly PageHandle[]>;
  /** Waits for a page that the extension opens itself, e.g. `report.html`; the newest when several match. */
  waitForExtensionPage(pathPrefix: string, timeoutMs?: number): Promise<PageHandle>;
  /** Waits for the page that the extension shows as side panel (Chromium) or sidebar (Firefox). */
  waitForDockedPage(): Promise<PageHandle>;
  /** Ends the background worker or event page as the browser does when it is idle; the next event restarts it. */
  terminateBackground(): Promise<void>;
  /**
   * Clicks a control that asks for hosts, and lets the person allow them.
   * Firefox: a real mouse click on the doorhanger. Chromium draws its prompt where no driver reaches it, so the
   * hosts are switched on at chrome://extensions first and the control, if it is still there, is clicked then.
   * @param hostPattern what is asked for, e.g. `http://api.secopsgateway.com/*`
   */
  allowHost(page: PageHandle, selector: string, hostPattern: string): Promise<void>;
  /** Clicks a control that asks for hosts, and refuses. Firefox only: Chromium's prompt cannot be answered. */
  denyHost(page: PageHandle, selector: string): Promise<void>;
  /** Chooses one of our entries in the context menu of a link; the menu itself stands where no driver reaches it. */
  chooseLinkMenu(page: PageHandle, itemId: string, linkUrl: string): Promise<void>;
  /**
   * Types after our keyword in the address bar.
   * Firefox: into the bar itself. Chromium: what the browser tells the background when a person types.
   * @returns what is suggested
   */
  typeInAddressBar(page: PageHandle, typed: string): Promise<string>;
  /** Presses Enter after typing there. */
  enterInAddressBar(page: PageHandle, typed: string): Promise<void>;
  /** Sets what every page, open or to come, sees as `prefers-color-scheme`. */
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /** Waits until a download is whole. @returns its path */
  waitForDownload(fileName: string, timeoutMs?: number): Promise<string>;
  /** SIGKILL to the whole process tree, as a crash. */
  killHard(): Promise<void>;
  close(): Promise<void>;
}
