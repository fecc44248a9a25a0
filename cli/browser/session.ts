import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { findBrowser } from './find-browser.ts';
import { BrowserMissingError } from './errors.ts';
import type { PageHandle } from './page-handle.ts';
import type { WindowSize } from './window-size.ts';

export const browserKinds = ['chromium', 'firefox'] as const;
export type BrowserKind = (typeof browserKinds)[number];

export interface SessionOptions {
  readonly browser: BrowserKind;
  /** Default: the first one that `findBrowser` finds. */
  readonly executablePath?: string;
  /** The same directory again gives the same extension storage, also after a crash. */
  readonly profileDir: string;
  /** An unpacked build, e.g. `.output/chrome-mv3`. */
  readonly extensionDir: string;
  /** Where a host is really served, e.g. `{ 'app.secopsgateway.com': '127.0.0.1:41234' }`; plain HTTP. */
  readonly hostMap: Readonly<Record<string, string>>;
  readonly isHeadless: boolean;
  /** Downloads land here without a prompt. */
  readonly downloadDir: string;
  /** Default: 1280 × 900. */
  readonly windowSize?: WindowSize;
  /** Device pixels per CSS pixel in every picture, the evidence included. Default: the display's, 1 when headless. */
  readonly deviceScaleFactor?: number;
}

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
  /** Sets what every page, open or to come, sees as `prefers-color-scheme`. */
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /** Waits until a download is whole. @returns its path */
  waitForDownload(fileName: string, timeoutMs?: number): Promise<string>;
  /** SIGKILL to the whole process tree, as a crash. */
  killHard(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a browser with the extension installed.
 * @throws BrowserMissingError when no executable is given or found
 * @throws BrowserStartError when it does not start
 */
export async function launchSession(options: SessionOptions): Promise<BrowserSession> {
  const executablePath = options.executablePath ?? findBrowser(options.browser);
  if (executablePath === undefined) throw new BrowserMissingError(options.browser);
  const launch = { chromium: launchChromium, firefox: launchFirefox }[options.browser];
  return launch(executablePath, options);
}
