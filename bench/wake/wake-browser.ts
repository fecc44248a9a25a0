import { setTimeout as sleep } from 'node:timers/promises';
import { launch, TargetType, type Browser, type Page, type Target } from 'puppeteer-core';
import { keepList } from './keep-list.ts';

/** How long one popup took, in milliseconds. */
export interface WakeTimes {
  /** From the click on the button to the verdict in the document. */
  readonly wholeMs: number;
  /** Of that, from the moment at which the browser had a process and began to load the popup. */
  readonly ownMs: number;
}

export interface WakeBrowser {
  readonly version: string;
  /** Installs an extension. @returns its id */
  readonly install: (directory: string) => Promise<string>;
  readonly keepList: (extensionId: string, file: string) => Promise<void>;
  /** Ends the extension's worker, clicks its button and waits for the verdict. */
  readonly measure: (extensionId: string) => Promise<WakeTimes>;
  readonly close: () => Promise<void>;
}

interface WakeOptions {
  readonly executablePath: string;
  readonly profileDirectory: string;
  /** The page whose button is clicked. */
  readonly pageUrl: string;
  readonly flags: readonly string[];
}

const patienceMs = 20_000;
// a popup that is just closed still frees what it held
const restMs = 200;

/** Starts one browser for all that is compared. */
export async function startWakeBrowser(options: WakeOptions): Promise<WakeBrowser> {
  const browser = await launch({
    executablePath: options.executablePath,
    headless: true,
    pipe: true,
    userDataDir: options.profileDirectory,
    enableExtensions: true,
    defaultViewport: null,
    args: [...options.flags],
  });
  const page = await browser.newPage();
  await page.goto(options.pageUrl);
  return {
    version: await browser.version(),
    install: (directory) => browser.installExtension(directory),
    keepList: (extensionId, file) => keepList(browser, extensionId, file),
    measure: (extensionId) => measure(browser, page, extensionId),
    close: () => browser.close(),
  };
}

async function measure(browser: Browser, page: Page, extensionId: string): Promise<WakeTimes> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error(`The extension ${extensionId} is not installed.`);
  const origin = `chrome-extension://${extensionId}/`;
  for (const target of browser.targets()) {
    if (target.type() !== TargetType.SERVICE_WORKER || !target.url().startsWith(origin)) continue;
    await (await target.worker())?.close();
  }
  await page.bringToFront();
  await sleep(restMs);
  const isPopup = (target: Target): boolean => target.url().startsWith(`${origin}popup.html`);
  const appearing = browser.waitForTarget(isPopup, { timeout: patienceMs });
  // both clocks count from 1970 on the same machine
  const clickedAt = performance.timeOrigin + performance.now();
  await page.triggerExtensionAction(extension);
  const popup = await (await appearing).asPage();
  const noted = await popup.waitForFunction(() => document.documentElement.dataset['verdictAt'], {
    timeout: patienceMs,
  });
  const verdictAt = Number(await noted.jsonValue());
  const begunAt = await popup.evaluate(() => performance.timeOrigin);
  await popup.close();
  await sleep(restMs);
  return { wholeMs: verdictAt - clickedAt, ownMs: verdictAt - begunAt };
}
