import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId, ofField } from '../../cli/job/selectors.ts';
import { openVerdict, startRecording, stopRecording, waitUntilSaved } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { waitForExchange } from './evidence-steps.ts';
import { startWorld, type World } from './world.ts';

const photograph = `${byTestId('evidence-item')}[data-kind="screenshot"]`;

describe.each(browserKinds)('the workspace docked beside the page in %s', (browser) => {
  let world: World;
  let page: PageHandle;
  let docked: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    page = await world.session().openPage(`http://${practiceHosts.app}/`);
  });
  afterAll(() => world?.close());

  test('shows the same draft, and the tab it was in is gone', async () => {
    const report = await startRecording(world.session(), page);
    await report.fill(ofField('title'), 'Written before docking');
    // what was typed a moment ago comes along, and so does the recording
    await report.click(byTestId('dock'));
    await expect.poll(() => report.isOpen()).toBe(false);
    docked = await world.session().waitForDockedPage();
    await docked.waitFor(byTestId('workspace'));
    expect(await docked.readValue(ofField('title'))).toBe('Written before docking');
  });

  test('goes on recording there', async () => {
    await docked.waitFor(byTestId('stop-recording'));
    await page.goTo(`http://${practiceHosts.app}/orders`);
    await waitForExchange(docked, 'GET /orders');
    await stopRecording(world.session(), page);
    await docked.waitFor(byTestId('start-recording'));
  });

  test('photographs the page beside it', async () => {
    // the click on the toolbar button is what lets the browser show us this page
    await openVerdict(world.session(), page);
    await page.activate();
    await docked.click(byTestId('capture-screenshot'));
    await docked.waitFor(photograph, { textIncludes: 'Harbour Supply' });
  });

  test('photographs the tab in front, and says of each picture which page it shows', async () => {
    const other = await world.session().openPage(`http://${practiceHosts.shop}/`);
    await openVerdict(world.session(), other);
    await other.activate();
    await docked.click(byTestId('capture-screenshot'));
    // the newest stands first
    await docked.waitFor(`li:first-child ${photograph}`, { textIncludes: 'Practice shop' });
    expect(await docked.readText(`li:nth-child(2) ${photograph}`)).toContain('Harbour Supply');
    await other.close();
  });

  test('saves what is typed there', async () => {
    await docked.fill(ofField('impact'), 'Typed beside the page');
    await waitUntilSaved(docked);
    expect(await docked.readValue(ofField('impact'))).toBe('Typed beside the page');
  });
});
