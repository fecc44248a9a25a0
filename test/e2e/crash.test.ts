import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import { byTestId, ofField } from '../../cli/job/selectors.ts';
import { openReport, send, waitForReceipt, waitUntilSaved } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { bringToReview, chooseReceiver, openSentReport } from './ready-report.ts';
import { startWorld, type World } from './world.ts';

describe.each(browserKinds)('nothing is lost and nothing sent twice in %s', (browser) => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld(browser);
    await chooseReceiver(world, world.endpointUrl);
  });
  afterAll(() => world?.close());

  const countStored = (sha256: string): number =>
    world.readStoredReports().filter((stored) => stored.sha256 === sha256).length;

  test('the endpoint has the report but its answer is lost: sent again, stored once, receipt shown', async () => {
    const { report, reviewed, page } = await bringToReview(world);
    world.proxy.setBehaviour({ kind: 'dropReply' }, 1);
    await send(report);
    await waitForReceipt(report);
    expect(
      world.proxy.seen.filter(({ method }) => method === 'POST').map(({ behaviour }) => behaviour),
    ).toEqual(['dropReply', 'pass']);
    expect(countStored(reviewed.sha256)).toBe(1);
    await report.close();
    await page.close();
  });

  test('the background dies between queue and answer: sent once more, stored once, receipt shown', async () => {
    const { report, reviewed, page } = await bringToReview(world);
    world.proxy.setBehaviour({ kind: 'stall' });
    await send(report);
    await report.waitFor(`${byTestId('delivery-state')}[data-state="sending"]`, { timeoutMs: 20_000 });
    await world.session().terminateBackground();
    world.proxy.setBehaviour({ kind: 'pass' });
    await waitForReceipt(report, 90_000);
    expect(countStored(reviewed.sha256)).toBe(1);
    await report.close();
    await page.close();
  });

  test('the browser is killed while sending: after the restart it is stored once and the receipt is there', async () => {
    const { report, reviewed } = await bringToReview(world);
    world.proxy.setBehaviour({ kind: 'dropReply' });
    await send(report);
    await report.waitFor(byTestId('delivery-state'), { timeoutMs: 20_000 });
    await expect.poll(() => countStored(reviewed.sha256), { timeout: 20_000 }).toBe(1);
    await world.crash();
    world.proxy.setBehaviour({ kind: 'pass' });
    const sent = await openSentReport(world);
    await waitForReceipt(sent, 90_000);
    expect(countStored(reviewed.sha256)).toBe(1);
    await sent.close();
  });

  test('the browser is killed while a draft is typed: what was said to be saved is there', async () => {
    const session = world.session();
    const page = await session.openPage(`http://${practiceHosts.app}/`);
    const report = await openReport(session, page);
    await report.fill(ofField('title'), 'Typed before the crash');
    await report.fill(ofField('impact'), 'Half a thought');
    await waitUntilSaved(report);
    const restarted = await world.crash();
    const again = await openReport(restarted, await restarted.openPage(`http://${practiceHosts.app}/`));
    expect(await again.readValue(ofField('title'))).toBe('Typed before the crash');
    expect(await again.readValue(ofField('impact'))).toBe('Half a thought');
  });
});
