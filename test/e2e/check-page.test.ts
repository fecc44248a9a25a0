import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { BrowserSession } from '../../cli/browser/browser-session.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { openVerdict } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { readDownload, startWorld, type World } from './world.ts';

const verdict = byTestId('verdict');
const slowMs = 60_000;

describe.each(browserKinds)('addresses judged without a visit in %s', (browser) => {
  let world: World;
  let session: BrowserSession;
  let page: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    session = world.session();
    page = await session.openPage(`http://${practiceHosts.app}/`);
  });
  afterAll(() => world?.close());

  /** What the site was asked for since, by anybody. */
  const listRequests = (since: number): readonly string[] =>
    world.site.requests.slice(since).map(({ url }) => url.href);

  test('the address bar says the verdict while one types, and Enter explains it', async () => {
    // first of all, so that the background has nothing stored to decide by
    expect(await session.typeInAddressBar(page, practiceHosts.app)).toContain(
      ' | In scope: SecOps Gateway lists *.secopsgateway.com, and no exclusion covers this page.',
    );
    // never the verdict on what stood there before
    expect(await session.typeInAddressBar(page, 'js.stripe.com')).toBe(
      'Press Enter to see the verdict and why. | Out of scope: SecOps Gateway excludes *.stripe.com and says that it belongs to a third party.',
    );
    await session.enterInAddressBar(page, `${practiceHosts.app}/orders?a=1&b=2`);
    const check = await session.waitForExtensionPage('check.html#url=https', slowMs);
    await check.waitFor(`${verdict}[data-kind="in"]`, { timeoutMs: slowMs });
    expect(await check.readText(byTestId('verdict-host'))).toBe(`${practiceHosts.app}/orders?a=1&b=2`);
    await check.close();
  });

  test('the menu of a link says its verdict on our own page, and asks the link for nothing', async () => {
    const since = world.site.requests.length;
    await session.chooseLinkMenu(page, 'check-link', 'https://js.stripe.com/v3/?a=1#b');
    const check = await session.waitForExtensionPage('check.html#url=https', slowMs);
    await check.waitFor(`${verdict}[data-kind="out"]`, {
      textIncludes: 'excludes *.stripe.com',
      timeoutMs: slowMs,
    });
    expect(await check.readText(byTestId('verdict-host'))).toBe('js.stripe.com/v3/?a=1');
    await check.waitFor(byTestId('considered-rules'));
    expect(listRequests(since)).toEqual([]);
    await check.close();
  });

  test('a link that no list can judge is said to be one', async () => {
    await session.chooseLinkMenu(page, 'check-link', 'javascript:alert(1)');
    const check = await session.waitForExtensionPage('check.html#url=javascript', slowMs);
    await check.waitFor(`${verdict}[data-kind="unknown"]`, { timeoutMs: slowMs });
    await check.close();
  });

  test('marks that a browser could take for its own are words in the address bar', async () => {
    const suggested = await session.typeInAddressBar(page, '<url>"a"&b.example');
    expect(suggested).toContain('Unknown: This is not a web address');
    expect(await session.typeInAddressBar(page, 'a&b<c>.example')).toContain(' | Unknown: ');
  });

  test('many pasted addresses are judged, filtered and saved as a table', async () => {
    const popup = (await openVerdict(session, page)).popup;
    await popup.click(byTestId('open-check'));
    const check = await session.waitForExtensionPage('check.html', slowMs);
    const since = world.site.requests.length;
    const lines = [`https://${practiceHosts.app}/a,b?c="d"`, 'js.stripe.com', '=1+1', 'example.org'];
    await check.fill(byTestId('check-text'), lines.join('\n'));
    await check.click(byTestId('check-run'));
    await check.waitFor(byTestId('check-status'), { textIncludes: 'Judged 4.', timeoutMs: slowMs });
    await check.click(byTestId('save-csv'));
    const saved = (await readDownload(session, 'scope.csv')).toString('utf8');
    expect(saved.split('\r\n')).toEqual([
      '\uFEFF"url","verdict","programme","rule","reason","format","stale"',
      `"https://${practiceHosts.app}/a,b?c=""d""","in","SecOps Gateway","*.secopsgateway.com","SecOps Gateway lists *.secopsgateway.com, and no exclusion covers this page.","cvd-0.2","false"`,
      '"js.stripe.com","out","SecOps Gateway","*.stripe.com","SecOps Gateway excludes *.stripe.com and says that it belongs to a third party.","cvd-0.2","false"',
      `"'=1+1","unknown","","","This is not a web address, so no list can judge it.","",""`,
      '"example.org","unknown","","","No list here says anything about example.org.","",""',
      '',
    ]);
    await check.click(`label:has(${byTestId('check-filter-out')})`);
    await check.waitFor(byTestId('check-table'), { textIncludes: 'js.stripe.com' });
    expect(await check.evaluate(() => document.querySelectorAll('tbody tr').length)).toBe(1);
    expect(listRequests(since)).toEqual([]);
  });

  test('100,000 lines are judged bit by bit, and the page answers meanwhile', async () => {
    const check = await session.waitForExtensionPage('check.html', slowMs);
    await check.activate();
    await check.evaluate(() => {
      const dataTransfer = new DataTransfer();
      const lines = Array.from(
        { length: 100_005 },
        (_unused, index) => `h${index}.secopsgateway.com/${index}`,
      );
      dataTransfer.setData('text/plain', lines.join('\n'));
      // Firefox keeps no data in a made-up paste; a drop hands its text over in the same way
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('textarea')?.dispatchEvent(drop);
    });
    await check.waitFor(byTestId('check-held'), { textIncludes: '100,005 lines' });
    const states = await check.evaluate(async () => {
      document.querySelector<HTMLButtonElement>('[data-testid="check-run"]')?.click();
      const seen = new Set<string>();
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        const status = document.querySelector('[data-testid="check-status"]')?.textContent ?? '';
        if (status === 'Judged 100,000.') return [...seen];
        if (status.endsWith(' of 100,000.')) seen.add(status);
      }
    });
    expect(Array.isArray(states) && states.length).toBeGreaterThan(2);
    await check.waitFor(byTestId('check-more'), { textIncludes: '5 lines' });
    expect(await check.readText(byTestId('check-rows'))).toBe('1 to 100 of 100,000');
  });
});
