import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { BrowserSession } from '../../cli/browser/browser-session.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { addProgramme, openOptions, openVerdict, startRecording } from '../../cli/job/steps.ts';
import { text } from '../../lib/base/text.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { ofExchange, readExchanges, waitForExchange } from './evidence-steps.ts';
import { practiceProgrammeFile, startWorld, type World } from './world.ts';

const appUrl = `http://${practiceHosts.app}`;

describe.each(browserKinds)('recording requests in %s', (browser) => {
  let world: World;
  let session: BrowserSession;
  let page: PageHandle;
  let report: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    session = world.session();
    page = await session.openPage(`${appUrl}/`);
    const options = await openOptions(session, page);
    // its list knows the payment frame, and says that it is out of scope
    await addProgramme(options, practiceProgrammeFile);
    await options.waitFor(byTestId('programme-practice'));
    await options.close();
    await page.click('#sign-in-a');
    report = await startRecording(session, page);
  });
  afterAll(() => world?.close());

  const listUnseenHosts = async (): Promise<unknown> =>
    report.evaluate(
      (selector: string) =>
        [...document.querySelectorAll(selector)].map((button) => button.getAttribute('aria-label')),
      byTestId('ask-host'),
    );

  /** The badge and the title of the recorded tab's button, by what the browser itself says. */
  const readBadge = async (): Promise<string> =>
    String(
      await report.evaluate(async () => {
        const { browser: firefox, chrome: chromium } = Object(globalThis);
        const api = Object(firefox ?? chromium);
        const tabs = await api.tabs.query({});
        const badges = await Promise.all(
          tabs.map(async ({ id }: { id: number }) =>
            [await api.action.getBadgeText({ tabId: id }), await api.action.getTitle({ tabId: id })].join(
              ' ',
            ),
          ),
        );
        return badges.find((badge) => badge.includes('left scope')) ?? badges.join(', ');
      }),
    );

  /** What the shop's own host was asked for, without its files, which a browser may have in its cache. */
  const listSent = (since: number): readonly string[] =>
    world.site.requests
      .slice(since)
      .filter(({ url }) => url.host === practiceHosts.app && !url.pathname.includes('.'))
      .map(({ method, url }) => `${method} ${url.pathname}`)
      .toSorted();

  const listRecorded = async (): Promise<readonly string[]> =>
    (await readExchanges(report))
      .filter(({ host, name }) => host === practiceHosts.app && !name.includes('.'))
      .map(({ name }) => name)
      .toSorted();

  test('what the page did before is nobody’s loss: its own host is not said to be hidden', async () => {
    // two looks at the page, however slowly a tab in the background counts its seconds
    await expect
      .poll(() => report.readText(byTestId('recording')), { timeout: 15_000 })
      .toMatch(/0:(0[2-9]|[1-5]\d)/);
    expect(await listUnseenHosts()).toEqual([]);
  });

  test('goes on while the background is gone: every request is there, none twice', async () => {
    const since = world.site.requests.length;
    await page.goTo(`${appUrl}/orders`);
    await page.waitFor('main a');
    await session.terminateBackground();
    await page.goTo(`${appUrl}/orders/1041`);
    await page.waitFor('dl', { textIncludes: 'Ada Ostrom' });
    await session.terminateBackground();
    await page.goTo(`${appUrl}/account`);
    await page.waitFor('#photo');
    expect(listSent(since)).toEqual([
      'GET /account',
      'GET /api/orders',
      'GET /api/orders/1041',
      'GET /orders',
      'GET /orders/1041',
    ]);
    await expect.poll(listRecorded, { timeout: 10_000 }).toEqual(listSent(since));
  });

  test.runIf(browser === 'firefox')(
    'a host that is refused stays hidden, and a sentence says so',
    async () => {
      await page.goTo(`${appUrl}/orders/1041`);
      await page.waitFor('dl');
      await report.waitFor(askFor(practiceHosts.api), { timeoutMs: 20_000 });
      await session.denyHost(report, askFor(practiceHosts.api));
      await report.waitFor(byTestId('recorder-problem'), { textIncludes: 'still hides requests' });
      expect(await report.exists(byTestId('stop-recording'))).toBe(true);
    },
  );

  test('another origin is said as not seen, and seen once the person allows it', async () => {
    await page.goTo(`${appUrl}/orders/1042`);
    await page.waitFor('dl', { textIncludes: 'Ben Ferro' });
    await report.waitFor(askFor(practiceHosts.api), { timeoutMs: 20_000 });
    expect(await report.readText(`li:has(${askFor(practiceHosts.api)})`)).toMatch(/\d requests? not seen/);
    expect(await listUnseenHosts()).toEqual([text('report_ask_host_named', practiceHosts.api)]);
    expect(await report.exists(ofExchange('GET /api/stock'))).toBe(false);
    await session.allowHost(report, askFor(practiceHosts.api), `http://${practiceHosts.api}/*`);
    await report.waitUntilGone(askFor(practiceHosts.api));
    await page.goTo(`${appUrl}/orders/1042`);
    expect(await waitForExchange(report, 'GET /api/stock')).toMatchObject({
      host: practiceHosts.api,
      verdict: text('verdict_in'),
      isIncluded: true,
    });
  });

  test('the payment frame is out of scope, and nothing of it goes into the report by itself', async () => {
    await page.goTo(`${appUrl}/checkout`);
    await report.waitFor(askFor(practiceHosts.payment), { timeoutMs: 20_000 });
    // what the browser hides from us left scope all the same: the page says where it went
    await report.waitFor(byTestId('left-scope'), { textIncludes: `left scope: ${practiceHosts.payment}` });
    await expect
      .poll(readBadge, { timeout: 20_000 })
      .toMatch(/^!\d+ Goodfaith: \d+ requests? left scope: js\.stripe\.test$/);
    await session.allowHost(report, askFor(practiceHosts.payment), `http://${practiceHosts.payment}/*`);
    await report.waitUntilGone(askFor(practiceHosts.payment));
    await page.goTo(`${appUrl}/checkout`);
    for (const name of ['GET /v3/pay', 'POST /v3/track']) {
      expect(await waitForExchange(report, name)).toMatchObject({
        host: practiceHosts.payment,
        verdict: text('verdict_out'),
        isIncluded: false,
      });
    }
    await report.waitFor(byTestId('left-scope'), {
      textIncludes: `requests left scope: ${practiceHosts.payment}`,
    });
  });

  test('the popup shows the recording with its count and stops it', async () => {
    const { popup } = await openVerdict(session, page);
    const count = (await readExchanges(report)).length;
    await popup.waitFor(byTestId('recording'), { textIncludes: `${count} requests` });
    await popup.waitFor(byTestId('left-scope'), {
      textIncludes: `requests left scope: ${practiceHosts.payment}`,
    });
    await popup.click(byTestId('stop-recording'));
    await popup.waitUntilGone(byTestId('recording'));
    await popup.waitFor(byTestId('start-recording'));
    await report.waitFor(byTestId('start-recording'));
    await expect.poll(readBadge, { timeout: 20_000 }).not.toContain('left scope');
    await report.waitFor(byTestId('ledger'), { textIncludes: `Recording stopped after ${count} requests` });
    await page.goTo(`${appUrl}/orders`);
    await page.waitFor('main a');
    expect(await readExchanges(report)).toHaveLength(count);
  });
});

function askFor(host: string): string {
  return `[aria-label="${text('report_ask_host_named', host)}"]`;
}
