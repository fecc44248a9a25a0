import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { geckoId } from '../../manifest.ts';
import { connectBidi, type BidiConnection } from './bidi-connection.ts';
import { buildErrorReport } from '../../lib/base/errors.ts';
import type { BrowserSession, ColorScheme } from './browser-session.ts';
import { buildPageHandle } from './build-page-handle.ts';
import { callAsJson } from './call-as-json.ts';
import { BrowserCommandError, BrowserStartError } from './errors.ts';
import {
  chooseLinkMenuScript,
  clickDoorhangerScript,
  enterAddressBarScript,
  findDoorhangerScript,
  findSidebarScript,
  openPopupScript,
  setColorSchemeScript,
  terminateBackgroundScript,
  typeInAddressBarScript,
} from './firefox-chrome-scripts.ts';
import { driveFirefoxPage, runInContext } from './firefox-page.ts';
import { firefoxExtensionUuid } from './firefox-preferences.ts';
import { startFirefox } from './firefox-process.ts';
import { killProcessTree } from './kill-process-tree.ts';
import type { PageHandle } from './page-handle.ts';
import type { SessionOptions } from './session-options.ts';
import { waitForDownload } from './wait-for-download.ts';
import { waitForExtensionPage } from './wait-for-extension-page.ts';
import { defaultTimeoutMs, waitUntil } from './wait-until.ts';

const contextSchema = z.object({ context: z.string() });
const treeSchema = z.object({ contexts: z.array(contextSchema.extend({ url: z.string() })) });
type Tree = z.infer<typeof treeSchema>;

/** Starts Firefox with the extension in it as a temporary add-on. */
export async function launchFirefox(
  executablePath: string,
  options: SessionOptions,
): Promise<BrowserSession> {
  const { pid, socketUrl, closed } = await startFirefox(executablePath, options);
  const connection = await connectWithExtension(socketUrl, options).catch((error: unknown) => {
    killProcessTree(pid);
    throw new BrowserStartError(executablePath, buildErrorReport(error).message, { cause: error });
  });
  const extensionOrigin = `moz-extension://${firefoxExtensionUuid}`;
  const handles = new Map<string, PageHandle>();

  /** Gives a context its one handle. */
  const adopt = (context: string, kind: 'tab' | 'popup' = 'tab'): PageHandle => {
    const handle = handles.get(context) ?? buildPageHandle(driveFirefoxPage(connection, context, kind));
    handles.set(context, handle);
    return handle;
  };

  const readTree = async (params: Readonly<Record<string, unknown>> = {}): Promise<Tree['contexts']> =>
    treeSchema.parse(await connection.send('browsingContext.getTree', { ...params, maxDepth: 0 })).contexts;

  const runInChrome = async (script: string, ...args: readonly unknown[]): Promise<unknown> => {
    const window = (await readTree({ 'moz:scope': 'chrome' })).find(
      ({ url }) => url === 'chrome://browser/content/browser.xhtml',
    );
    if (!window) throw new BrowserCommandError('chrome', 'no window');
    return callAsJson((expression) => runInContext(connection, window.context, expression), script, args);
  };

  const createTab = async (): Promise<string> =>
    contextSchema.parse(await connection.send('browsingContext.create', { type: 'tab' })).context;

  // a person's first page takes the empty tab; a test keeps it, because a browser ends with its last tab
  let emptyTab = options.isHeadless ? undefined : (await readTree())[0]?.context;
  const openTab = async (url: string): Promise<PageHandle> => {
    const context = emptyTab ?? (await createTab());
    emptyTab = undefined;
    const handle = adopt(context);
    await handle.goTo(url);
    return handle;
  };

  const listExtensionPages = async (): Promise<readonly PageHandle[]> => {
    const ours = (await readTree()).filter(({ url }) => url.startsWith(`${extensionOrigin}/`));
    return ours.map(({ context }) => adopt(context));
  };

  /** Gives a view outside the tabs its handle, once a script has made it addressable. */
  const adoptView = async (script: string, kind: 'popup' | 'sidebar'): Promise<PageHandle> => {
    const context = z
      .string()
      .nullable()
      .parse(await runInChrome(script, geckoId));
    if (context === null) throw new BrowserCommandError(kind, 'it did not open');
    const view = adopt(context, 'popup');
    await view.waitFor('body');
    return view;
  };

  const answerHostRequest = async (
    page: PageHandle,
    selector: string,
    answer: 'allow' | 'deny',
  ): Promise<void> => {
    await page.click(selector);
    await waitUntil('doorhanger', async () =>
      (await runInChrome(findDoorhangerScript)) === true
        ? { kind: 'done', value: undefined }
        : { kind: 'not_yet', seen: 'nothing' },
    );
    await runInChrome(clickDoorhangerScript, answer);
  };

  return {
    browser: 'firefox',
    browserVersion: `Firefox ${connection.version}`,
    extensionOrigin,
    closed,
    openPage: openTab,
    openPopup: async (page) => {
      await page.activate();
      return adoptView(openPopupScript, 'popup');
    },
    waitForDockedPage: () => adoptView(findSidebarScript, 'sidebar'),
    openExtensionPage: (pagePath) => openTab(`${extensionOrigin}/${pagePath}`),
    listExtensionPages,
    waitForExtensionPage: (pathPrefix, timeoutMs) =>
      waitForExtensionPage(listExtensionPages, `${extensionOrigin}/${pathPrefix}`, timeoutMs),
    allowHost: (page, selector) => answerHostRequest(page, selector, 'allow'),
    denyHost: (page, selector) => answerHostRequest(page, selector, 'deny'),
    terminateBackground: async () => {
      await runInChrome(terminateBackgroundScript, geckoId);
    },
    chooseLinkMenu: async (page, itemId, linkUrl) => {
      await page.activate();
      await runInChrome(chooseLinkMenuScript, geckoId, itemId, linkUrl);
    },
    typeInAddressBar: async (page, typed) => {
      await page.activate();
      return String(await runInChrome(typeInAddressBarScript, typed));
    },
    enterInAddressBar: async (page, typed) => {
      await page.activate();
      await runInChrome(typeInAddressBarScript, typed);
      await runInChrome(enterAddressBarScript);
    },
    setColorScheme: async (scheme) => {
      await runInChrome(setColorSchemeScript, scheme);
      for (const page of handles.values()) await waitForScheme(page, scheme);
    },
    waitForDownload: (fileName, timeoutMs) => waitForDownload(options.downloadDir, fileName, timeoutMs),
    killHard: async () => {
      killProcessTree(pid);
      await closed;
    },
    close: async () => {
      await connection.send('browser.close', {}).catch(() => undefined);
      await Promise.race([closed, sleep(defaultTimeoutMs, undefined, { ref: false })]);
      killProcessTree(pid);
    },
  };
}

async function connectWithExtension(
  socketUrl: string,
  { extensionDir, trustsAnyCertificate }: SessionOptions,
): Promise<BidiConnection> {
  const connection = await connectBidi(socketUrl, { trustsAnyCertificate });
  const extensionData = { type: 'path', path: path.resolve(extensionDir) };
  await connection.send('webExtension.install', { extensionData });
  return connection;
}

/** Waits until the scheme has travelled from the preference to a page. */
async function waitForScheme(page: PageHandle, scheme: ColorScheme): Promise<void> {
  if (!(await page.isOpen())) return;
  await waitUntil(scheme, async () => {
    const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    return isDark === (scheme === 'dark')
      ? { kind: 'done', value: undefined }
      : { kind: 'not_yet', seen: `dark: ${String(isDark)}` };
  });
}
