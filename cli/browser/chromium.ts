import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, TargetType, type Browser, type Page, type Target } from 'puppeteer-core';
import { buildErrorReport } from '../../lib/base/errors.ts';
import type { BrowserSession, ColorScheme } from './browser-session.ts';
import { buildPageHandle } from './build-page-handle.ts';
import { buildChromiumEnvironment, buildChromiumFlags } from './chromium-flags.ts';
import {
  raiseEnteredSource,
  raiseLinkMenuSource,
  readSuggestionSource,
} from './chromium-background-sources.ts';
import { driveChromiumPage } from './chromium-page.ts';
import { BrowserCommandError, BrowserStartError } from './errors.ts';
import { killProcessTree } from './kill-process-tree.ts';
import type { PageHandle } from './page-handle.ts';
import { pinExtension } from './pin-extension.ts';
import type { SessionOptions } from './session-options.ts';
import { waitForDownload } from './wait-for-download.ts';
import { waitForExtensionPage } from './wait-for-extension-page.ts';
import { defaultTimeoutMs } from './wait-until.ts';

/** Starts a Chromium-family browser with the extension in it. */
export async function launchChromium(
  executablePath: string,
  options: SessionOptions,
): Promise<BrowserSession> {
  const browser = await startBrowser(executablePath, options);
  const extensionId = await browser
    .installExtension(path.resolve(options.extensionDir))
    .catch(async (error: unknown) => {
      await browser.close();
      throw new BrowserStartError(executablePath, buildErrorReport(error).message, { cause: error });
    });
  const extensionOrigin = `chrome-extension://${extensionId}`;
  const closed = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
  });
  const pages = new Map<PageHandle, Page>();
  const handles = new WeakMap<Page, PageHandle>();
  let scheme: ColorScheme | undefined;

  /** Gives a page its one handle. */
  const adopt = async (page: Page, kind: 'tab' | 'popup' = 'tab'): Promise<PageHandle> => {
    const known = handles.get(page);
    if (known) return known;
    const handle = buildPageHandle(driveChromiumPage(page, kind));
    pages.set(handle, page);
    handles.set(page, handle);
    page.once('close', () => pages.delete(handle));
    page.on('dialog', (dialog) => {
      // a dialog left open would block every later step on its page; one that is gone needs no answer
      const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
      void answer.catch(() => undefined);
    });
    if (scheme) await showScheme(page, scheme);
    return handle;
  };

  // a person's first page takes the empty tab; a test keeps it, because a browser ends with its last tab
  let emptyTab = options.isHeadless ? undefined : (await browser.pages())[0];
  const openTab = async (url: string): Promise<PageHandle> => {
    const handle = await adopt(emptyTab ?? (await browser.newPage()));
    emptyTab = undefined;
    await handle.goTo(url);
    return handle;
  };

  const isPopup = (target: Target): boolean => target.url().startsWith(`${extensionOrigin}/popup.html`);

  const isBackground = (target: Target): boolean =>
    target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(`${extensionOrigin}/`);

  const listExtensionPages = async (): Promise<readonly PageHandle[]> => {
    const targets = browser
      .targets()
      .filter((target) => target.type() !== TargetType.SERVICE_WORKER && !isPopup(target))
      .filter((target) => target.url().startsWith(`${extensionOrigin}/`));
    return Promise.all(targets.map(async (target) => adopt(await target.asPage())));
  };

  const openPopup = async (pageHandle: PageHandle): Promise<PageHandle> => {
    const page = pages.get(pageHandle);
    const extension = (await browser.extensions()).get(extensionId);
    if (!page || !extension) throw new BrowserCommandError('popup', extensionId);
    // a click on the button of an open popup closes it
    for (const open of browser.targets().filter(isPopup)) await (await open.asPage()).close();
    await page.bringToFront();
    await page.triggerExtensionAction(extension);
    const target = await browser.waitForTarget(isPopup, { timeout: defaultTimeoutMs });
    const popup = await target.asPage();
    await popup.waitForFunction(() => document.readyState === 'complete');
    return adopt(popup, 'popup');
  };

  const allowHost: BrowserSession['allowHost'] = async (pageHandle, selector, hostPattern) => {
    const settings = await openTab(`chrome://extensions/?id=${extensionId}`);
    const grant = '(id, pattern) => chrome.developerPrivate.addHostPermission(id, pattern)';
    await settings.evaluate(grant, extensionId, hostPattern);
    await settings.close();
    await pageHandle.activate();
    if (await pageHandle.exists(selector)) await pageHandle.click(selector);
  };

  /** Runs a source text in the background worker, which the event that it raises would have started. */
  const runInBackground = async (source: string): Promise<unknown> => {
    const target = await browser.waitForTarget(isBackground, { timeout: defaultTimeoutMs });
    const worker = await target.worker();
    // a worker that ends meanwhile never answers
    const late = sleep(defaultTimeoutMs, undefined, { ref: false }).then(() =>
      Promise.reject(new BrowserCommandError('background', source)),
    );
    const result: unknown = await Promise.race([worker?.evaluate(source), late]);
    return result;
  };

  return {
    browser: 'chromium',
    browserVersion: (await browser.version()).replace('Headless', '').replace('/', ' '),
    extensionOrigin,
    closed,
    openPage: openTab,
    openPopup,
    openExtensionPage: (pagePath) => openTab(`${extensionOrigin}/${pagePath}`),
    listExtensionPages,
    waitForExtensionPage: (pathPrefix, timeoutMs) =>
      waitForExtensionPage(listExtensionPages, `${extensionOrigin}/${pathPrefix}`, timeoutMs),
    // Chromium counts a side panel among its pages
    waitForDockedPage: () => waitForExtensionPage(listExtensionPages, `${extensionOrigin}/report.html`),
    allowHost,
    denyHost: () => Promise.reject(new BrowserCommandError('deny', 'Chromium draws its own prompt')),
    terminateBackground: async () => {
      for (const target of browser.targets().filter(isBackground)) await (await target.worker())?.close();
    },
    chooseLinkMenu: async (page, itemId, linkUrl) => {
      await page.activate();
      await runInBackground(raiseLinkMenuSource(itemId, linkUrl));
    },
    typeInAddressBar: async (page, typed) => {
      await page.activate();
      return String(await runInBackground(readSuggestionSource(typed)));
    },
    enterInAddressBar: async (page, typed) => {
      await page.activate();
      await runInBackground(raiseEnteredSource(typed));
    },
    setColorScheme: async (value) => {
      scheme = value;
      for (const page of pages.values()) await showScheme(page, value);
    },
    waitForDownload: (fileName, timeoutMs) => waitForDownload(options.downloadDir, fileName, timeoutMs),
    killHard: async () => {
      killProcessTree(browser.process()?.pid);
      await closed;
    },
    close: async () => {
      // a browser that hangs while closing must not keep the command from ending
      await Promise.race([browser.close(), sleep(defaultTimeoutMs, undefined, { ref: false })]);
      killProcessTree(browser.process()?.pid);
    },
  };
}

async function startBrowser(executablePath: string, options: SessionOptions): Promise<Browser> {
  try {
    await pinExtension(options.profileDir, options.extensionDir);
    return await launch({
      executablePath,
      headless: options.isHeadless,
      pipe: true,
      userDataDir: options.profileDir,
      enableExtensions: true,
      // a person is not an automated test, whatever the bar below the toolbar says
      ignoreDefaultArgs: options.isHeadless ? [] : ['--enable-automation'],
      defaultViewport: null,
      downloadBehavior: { policy: 'allow', downloadPath: path.resolve(options.downloadDir) },
      args: [...buildChromiumFlags(options, process.getuid?.() === 0)],
      env: buildChromiumEnvironment(options.hostMap, process.env),
      // the command that started the browser decides what Ctrl-C does
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    throw new BrowserStartError(executablePath, buildErrorReport(error).message, { cause: error });
  }
}

async function showScheme(page: Page, value: ColorScheme): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}
