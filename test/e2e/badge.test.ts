import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { openOptions, openReport } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { startWorld, type World } from './world.ts';

describe.each(browserKinds)('the toolbar badge in %s', (browser) => {
  let world: World;
  let page: PageHandle;
  let report: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    page = await world.session().openPage(`http://${practiceHosts.app}/`);
    report = await openReport(world.session(), page);
  });
  afterAll(() => world?.close());

  /** The badge of every tab, by what the browser itself says. */
  const readBadges = async (): Promise<unknown> =>
    report.evaluate(async () => {
      const { browser: firefox, chrome: chromium } = Object(globalThis);
      const api = Object(firefox ?? chromium);
      const tabs = await api.tabs.query({});
      return Promise.all(tabs.map(({ id }: { id: number }) => api.action.getBadgeText({ tabId: id })));
    });

  const readAll = async (): Promise<string> => String(await readBadges()).replaceAll(',', '');

  test('says nothing of sites that were not granted, also where the button was clicked', async () => {
    await page.goTo(`http://${practiceHosts.app}/orders`);
    await page.waitFor('h1');
    await world.session().openPage(`http://${practiceHosts.api}/api/stock`);
    expect(await readAll()).toBe('');
  });

  test('says the verdict on a site that is granted on a click, also on the page that is open', async () => {
    await report.activate();
    await report.click(`${byTestId('another-host')} summary`);
    await report.fill(byTestId('another-host-input'), practiceHosts.app);
    await world.session().allowHost(report, byTestId('another-host-ask'), `http://${practiceHosts.app}/*`);
    await page.activate();
    await expect.poll(readAll, { timeout: 10_000 }).toBe('In');
    await page.goTo(`http://${practiceHosts.app}/partners/`);
    await expect.poll(readAll, { timeout: 10_000 }).toBe('In');
  });

  test('says nothing any more once the site is given back', async () => {
    const options = await openOptions(world.session(), page);
    await options.waitFor(byTestId('permission-host'), { textIncludes: practiceHosts.app });
    await options.click(byTestId('give-back-host'));
    await options.waitUntilGone(byTestId('permission-host'));
    await page.activate();
    await expect.poll(readAll, { timeout: 10_000 }).toBe('');
  });
});
