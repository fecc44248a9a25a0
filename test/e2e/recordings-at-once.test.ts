import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { BrowserSession } from '../../cli/browser/browser-session.ts';
import { waitUntil } from '../../cli/browser/wait-until.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { openVerdict, startRecording, stopRecording } from '../../cli/job/steps.ts';
import { text } from '../../lib/base/text.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { readExchanges, waitForExchange } from './evidence-steps.ts';
import { startWorld, type World } from './world.ts';

const appUrl = `http://${practiceHosts.app}`;
const stop = byTestId('stop-recording');

describe.each(browserKinds)('several recordings in %s', (browser) => {
  let world: World;
  let session: BrowserSession;
  let shop: PageHandle;
  let api: PageHandle;
  let report: PageHandle;
  let apiReport: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    session = world.session();
    shop = await session.openPage(`${appUrl}/`);
    api = await session.openPage(`http://${practiceHosts.api}/api/stock`);
  });
  afterAll(() => world?.close());

  /** Starts a recording that gets a report page of its own, beside those that are open. */
  const startAnother = async (page: PageHandle): Promise<PageHandle> => {
    const { popup } = await openVerdict(session, page);
    const open = await session.listExtensionPages();
    await popup.click(byTestId('start-recording'));
    const another = await waitUntil('another report page', async () => {
      const found = (await session.listExtensionPages()).find((each) => !open.includes(each));
      return found ? { kind: 'done', value: found } : { kind: 'not_yet', seen: `${open.length}` };
    });
    if (browser === 'firefox') {
      await another.waitFor(byTestId('ask-host'));
      await session.allowHost(another, byTestId('ask-host'), `${new URL(await page.readUrl()).origin}/*`);
    }
    await another.waitFor(stop);
    return another;
  };

  const isRecordedHere = async (page: PageHandle): Promise<boolean> => {
    const { popup } = await openVerdict(session, page);
    await popup.waitFor(`${stop}, ${byTestId('start-recording')}`);
    return popup.exists(stop);
  };

  test('two tabs on two sites go into two drafts and do not mix', async () => {
    report = await startRecording(session, shop);
    apiReport = await startAnother(api);
    await shop.goTo(`${appUrl}/account`);
    await api.goTo(`http://${practiceHosts.api}/api/products`);
    await shop.goTo(`${appUrl}/checkout`);
    await waitForExchange(report, 'GET /checkout');
    await waitForExchange(apiReport, 'GET /api/products');
    expect(await listNames(apiReport)).toEqual([`${practiceHosts.api} GET /api/products`]);
    expect((await listNames(report)).filter((name) => name.startsWith(practiceHosts.api))).toEqual([]);
  });

  test('two tabs on one site go into one draft, and stopping one leaves the other', async () => {
    const second = await session.openPage(`${appUrl}/`);
    const { popup } = await openVerdict(session, second);
    await popup.click(byTestId('start-recording'));
    await popup.waitFor(stop);
    await second.goTo(`${appUrl}/orders`);
    await waitForExchange(report, 'GET /orders');
    await stopRecording(session, second);
    await second.goTo(`${appUrl}/slow`);
    await shop.goTo(`${appUrl}/products/rope`);
    await waitForExchange(report, 'GET /products/rope');
    const names = await listNames(report);
    expect(names).not.toContain(`${practiceHosts.app} GET /slow`);
    expect(new Set(names.filter((name) => name.includes('/api/orders'))).size).toBe(1);
    await second.close();
  });

  test('a tab that goes to another site says that it is hidden, and is seen again after a click', async () => {
    await shop.goTo(`http://${practiceHosts.elsewhere}/`);
    await report.waitFor(byTestId('recorder-problem'), {
      textIncludes: text('recording_tab_hidden').slice(0, 40),
      timeoutMs: 20_000,
    });
    await shop.goTo(`${appUrl}/account`);
    await openVerdict(session, shop);
    await report.waitUntilGone(byTestId('recorder-problem'), 20_000);
    await shop.goTo(`${appUrl}/orders/1041`);
    await waitForExchange(report, 'GET /orders/1041');
    expect(await report.readText(byTestId('ledger'))).toContain(text('recording_tab_was_hidden'));
  });

  test('a recording ends with its tab', async () => {
    await api.close();
    await apiReport.waitUntilGone(stop, 20_000);
    await apiReport.waitFor(byTestId('ledger'), { textIncludes: 'Recording stopped after 1 request' });
    await apiReport.close();
  });

  test('a recording ends with the page that makes it, and the popup knows', async () => {
    expect(await isRecordedHere(shop)).toBe(true);
    await report.close();
    expect(await isRecordedHere(shop)).toBe(false);
    const again = await startRecording(session, shop);
    await again.waitFor(byTestId('ledger'), { textIncludes: 'Recording stopped after' });
    await shop.goTo(`${appUrl}/orders`);
    const countOrders = async (): Promise<number> =>
      (await listNames(again)).filter((name) => name.endsWith('GET /orders')).length;
    await expect.poll(countOrders, { timeout: 10_000 }).toBe(2);
  });
});

async function listNames(report: PageHandle): Promise<readonly string[]> {
  return (await readExchanges(report)).map(({ host, name }) => `${host} ${name}`);
}
