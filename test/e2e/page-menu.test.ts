import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId, ofField } from '../../cli/job/selectors.ts';
import { openReport, openVerdict } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { startWorld, type World } from './world.ts';

// no driver reaches the browser's own context menu: this is the address that its entry opens
describe.each(browserKinds)('the page that the context menu opens in %s', (browser) => {
  let world: World;
  let page: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    page = await world.session().openPage(`http://${practiceHosts.app}/orders`);
  });
  afterAll(() => world?.close());

  test('begins one report about the page, also when the person goes back', async () => {
    const report = await openReport(world.session(), page);
    const tabId = /tab=(\d+)/.exec(await report.readUrl())?.[1];
    const begun = await world.session().openExtensionPage(`report.html#start-from=${tabId}`);
    await begun.waitFor(byTestId('workspace'));
    expect(await begun.readValue(ofField('endpoint'))).toContain(`${practiceHosts.app}/orders`);
    await begun.evaluate(() => {
      setTimeout(() => window.history.back());
    });
    const { popup } = await openVerdict(world.session(), page);
    await popup.waitFor(byTestId('popup-counts'), { textIncludes: '2 drafts' });
  });
});
