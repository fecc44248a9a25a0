import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { BrowserSession } from '../../cli/browser/browser-session.ts';
import { WaitError } from '../../cli/browser/errors.ts';
import { launchSession } from '../../cli/browser/launch-session.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { waitUntil } from '../../cli/browser/wait-until.ts';
import { buildPracticeHostMap, practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { startPracticeSite, type PracticeSite } from '../fixtures/practice-site/server.ts';
import { writeProbeExtension } from '../fixtures/probe-extension/write-probe-extension.ts';

const appUrl = `http://${practiceHosts.app}`;

describe.each(browserKinds)('driving %s', (browser) => {
  let folder: string;
  let site: PracticeSite;
  let session: BrowserSession;
  let page: PageHandle;
  let report: PageHandle;

  const launch = (): Promise<BrowserSession> =>
    launchSession({
      browser,
      profileDir: path.join(folder, 'profile'),
      extensionDir: path.join(folder, 'extension'),
      downloadDir: path.join(folder, 'downloads'),
      hostMap: buildPracticeHostMap(site.port),
      isHeadless: true,
      deviceScaleFactor: 2,
    });

  /** Reads the order that is Ada's own, by clicks in the shop. */
  const readOwnOrder = async (): Promise<void> => {
    await page.click('nav a[href="/orders"]');
    await page.waitFor('h1', { textIncludes: 'Your orders' });
    await page.click('main a');
    await page.waitFor('h1', { textIncludes: 'Order 1041' });
  };

  const readSeen = async (): Promise<readonly string[]> => {
    const lines = (await report.readText('#seen')).split('\n');
    return lines.filter((line) => line.includes('/api/orders/1041'));
  };

  const readLife = async (): Promise<string> => {
    await report.click('#ping');
    await report.waitFor('#life', { textIncludes: '0.' });
    return report.readText('#life');
  };

  const readPictureSize = async (file: string): Promise<{ width: number; height: number }> => {
    const { width, height } = PNG.sync.read(await readFile(path.join(folder, file)));
    return { width, height };
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'goodfaith-driver-'));
    await mkdir(path.join(folder, 'downloads'));
    await writeProbeExtension(browser, path.join(folder, 'extension'));
    site = await startPracticeSite();
    session = await launch();
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  test('serves mapped hosts from the practice site, over plain HTTP and on the usual port', async () => {
    page = await session.openPage(`${appUrl}/orders/1042`);
    expect(await page.readUrl()).toBe(`${appUrl}/orders/1042`);
    await page.waitFor('h1', { textIncludes: 'Order 1042' });
    expect(site.requests.map(({ url }) => url.host)).toContain(practiceHosts.app);
    await page.click('#sign-in-a');
    await page.waitFor('dl', { textIncludes: 'Ben Ferro' });
  });

  test.each([
    [
      'reflected',
      `/search?q=${encodeURIComponent("<script nonce=harbour>document.title = 'it ran'</script>")}`,
    ],
    ['stored', '/products/cleat'],
  ])('the %s flaw of the practice site is real', async (kind, pathname) => {
    const flawed = await session.openPage(appUrl + pathname);
    if (kind === 'stored') {
      await flawed.fill('textarea', `<img src=x onerror="document.title = 'it ran'">`);
      await flawed.click('#review button');
    }
    const readTitle = (): Promise<unknown> => flawed.evaluate(() => document.title);
    const ran = await waitUntil('the script', async () => {
      const title = await readTitle();
      return title === 'it ran' ? { kind: 'done', value: title } : { kind: 'not_yet', seen: String(title) };
    });
    expect(ran).toBe('it ran');
    await flawed.close();
  });

  test('opens the popup as a toolbar click does, over the page that it is about', async () => {
    const other = await session.openPage(`http://${practiceHosts.elsewhere}/`);
    const popup = await session.openPopup(page);
    await popup.waitFor('#tab', { textIncludes: `${appUrl}/orders/1042` });
    await popup.screenshot(path.join(folder, 'popup.png'));
    // as wide as it wants to be and with all of its height, though it grew after it opened
    const { width, height } = await readPictureSize('popup.png');
    expect(width).toBe(768);
    expect(height).toBeGreaterThanOrEqual(1040);
    await other.close();
  });

  test('opens the popup again while it is open', async () => {
    const popup = await session.openPopup(page);
    expect(await popup.readText('h1')).toBe('In scope');
  });

  test('grants activeTab by that click, so the popup can photograph the tab', async () => {
    const popup = await session.openPopup(page);
    await popup.click('#capture');
    await popup.waitFor('#captured', { textIncludes: '×' });
    expect(await popup.readText('#captured')).toMatch(/^2560 × \d{4}$/);
  });

  test('follows a click in the popup that closes it and opens a page of the extension', async () => {
    const popup = await session.openPopup(page);
    await popup.click('#report');
    report = await session.waitForExtensionPage('report.html');
    expect(await report.readUrl()).toMatch(
      new RegExp(`^${session.extensionOrigin}/report\\.html\\?tab=\\d+$`),
    );
    expect(await session.listExtensionPages()).toHaveLength(1);
    await waitUntil('the popup to close', async () =>
      (await popup.isOpen()) ? { kind: 'not_yet', seen: 'it is open' } : { kind: 'done', value: undefined },
    );
  });

  test('types with real keys, after or in place of what is there', async () => {
    await report.type('#title', ' of “Müller”');
    expect(await report.readValue('#title')).toBe('Draft of “Müller”');
    await report.fill('#title', 'Order of another customer');
    expect(await report.readValue('#title')).toBe('Order of another customer');
    await report.fill('#steps', '1. Sign in\n2. Open /orders/1042');
    expect(await report.readValue('#steps')).toBe('1. Sign in\n2. Open /orders/1042');
    await report.press('Tab', 'Shift');
    expect(await report.evaluate(() => document.activeElement?.id)).toBe('title');
    await report.choose('#severity', 'High');
    expect(await report.readValue('#severity')).toBe('High');
  });

  test('clicks what is far down, with a trusted event', async () => {
    await report.click('#far');
    expect(await report.readText('#reached')).toBe('trusted: true');
  });

  test.each([
    ['#covered', '<div> on top of it'],
    ['#disabled', 'a disabled control'],
    ['#absent', 'nothing'],
  ])('does not click %s, and says why', async (selector, obstacle) => {
    const attempt = report.click(selector, 500);
    await expect(attempt).rejects.toThrow(WaitError);
    await expect(attempt).rejects.toThrow(obstacle);
  });

  test('uploads into a hidden file field and downloads without a prompt', async () => {
    const file = path.join(folder, 'steps.txt');
    await writeFile(file, 'what I did');
    await report.upload('#file', file);
    await report.waitFor('#uploaded', { textIncludes: 'steps.txt: what I did' });
    await report.click('#download');
    expect(await readFile(await session.waitForDownload('probe.json'), 'utf8')).toBe('{"probe":true}');
  });

  test('ends the background, which a message then starts again', async () => {
    const firstLife = await readLife();
    expect(await readLife()).toBe(firstLife);
    await session.terminateBackground();
    expect(await readLife()).not.toBe(firstLife);
  });

  test('shows every page, the popup too, in the scheme that is set', async () => {
    await session.setColorScheme('dark');
    const popup = await session.openPopup(page);
    expect([await isDark(report), await isDark(popup)]).toEqual([true, true]);
    await session.setColorScheme('light');
    expect([await isDark(report), await isDark(popup)]).toEqual([false, false]);
    await popup.close();
  });

  test('photographs the window and the whole page', async () => {
    await report.setViewport({ widthPx: 1200, heightPx: 700 });
    await report.screenshot(path.join(folder, 'report.png'));
    expect(await readPictureSize('report.png')).toEqual({ width: 2400, height: 1400 });
    await report.screenshot(path.join(folder, 'report-whole.png'), { isFullPage: true });
    const whole = await readPictureSize('report-whole.png');
    expect(whole.width).toBe(2400);
    expect(whole.height).toBeGreaterThan(3200);
  });

  test('an extension page that is open records what the toolbar click and the person allow', async () => {
    const line = `GET ${appUrl}/api/orders/1041 authorization cookie`;
    await report.click('#record');
    await readOwnOrder();
    // the toolbar click is enough in Chromium; Firefox gives webRequest nothing for it
    expect(await readSeen()).toEqual(browser === 'chromium' ? [line] : []);
    await session.allowHost(report, '#grant', `${appUrl}/*`);
    await report.waitFor('#granted', { textIncludes: 'true' });
    await readOwnOrder();
    expect(await readSeen()).toEqual(browser === 'chromium' ? [line, line] : [line]);
    expect(await report.readText('#seen')).not.toContain(practiceHosts.api);
  });

  test.runIf(browser === 'firefox')('refuses a host for the person', async () => {
    await report.click('#give-back');
    await report.waitFor('#granted', { textIncludes: 'given back' });
    await session.denyHost(report, '#grant');
    await report.waitFor('#granted', { textIncludes: 'false' });
    await readOwnOrder();
    expect(await readSeen()).toHaveLength(1);
  });

  test('keeps the storage of the extension through a crash', async () => {
    await report.fill('#title', 'Saved before the crash');
    await report.click('#save');
    await report.waitFor('#saved', { textIncludes: 'saved: Saved before the crash' });
    const origin = session.extensionOrigin;
    await session.killHard();
    await session.closed;
    session = await launch();
    expect(session.extensionOrigin).toBe(origin);
    const again = await session.openExtensionPage('report.html');
    await again.waitFor('#saved', { textIncludes: 'stored: Saved before the crash' });
  });
});

function isDark(handle: PageHandle): Promise<unknown> {
  return handle.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
}
