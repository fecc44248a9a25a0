import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { openReport } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { startWorld, type World } from './world.ts';

describe.each(browserKinds)('the toolbar badge in %s', (browser) => {
  let world: World;
  let report: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    const page = await world.session().openPage(`http://${practiceHosts.app}/`);
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

  test('says nothing of sites that were not granted', async () => {
    await world.session().openPage(`http://${practiceHosts.api}/`);
    expect(String(await readBadges()).replaceAll(',', '')).toBe('');
  });

  test('says the verdict on a site that was granted on a click', async () => {
    await report.activate();
    await report.click(`${byTestId('another-host')} summary`);
    await report.fill(byTestId('another-host-input'), practiceHosts.api);
    await world.session().allowHost(report, byTestId('another-host-ask'), `http://${practiceHosts.api}/*`);
    await world.session().openPage(`http://${practiceHosts.api}/`);
    await expect.poll(readBadges, { timeout: 10_000 }).toContain('In');
  });
});
