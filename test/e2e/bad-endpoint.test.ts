import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { send, waitForReceipt } from '../../cli/job/steps.ts';
import { startFlakyProxy, type FlakyProxy, type ProxyBehaviour } from '../endpoint/flaky-proxy.ts';
import { bringToReview, chooseReceiver } from './ready-report.ts';
import { startWorld, type World } from './world.ts';

describe.each(browserKinds)('a receiver that misbehaves, in %s', (browser) => {
  let world: World;
  let thief: FlakyProxy;

  beforeAll(async () => {
    world = await startWorld(browser);
    thief = await startFlakyProxy({ targetPort: 1 });
    await chooseReceiver(world, world.endpointUrl);
  });
  afterAll(async () => {
    await thief?.close();
    await world?.close();
  });

  const sendThrough = async (behaviour: ProxyBehaviour): Promise<PageHandle> => {
    const { report, page } = await bringToReview(world);
    world.proxy.setBehaviour(behaviour);
    await send(report);
    await page.close();
    return report;
  };

  /** The report is still here: once the receiver behaves, the same report arrives. */
  const expectNothingLost = async (report: PageHandle): Promise<void> => {
    const storedBefore = world.readStoredReports().length;
    world.proxy.setBehaviour({ kind: 'pass' });
    await report.click(byTestId('retry'));
    await waitForReceipt(report);
    expect(world.readStoredReports()).toHaveLength(storedBefore + 1);
    await report.close();
  };

  test('a page instead of a receipt', async () => {
    const report = await sendThrough({ kind: 'html200' });
    await report.waitFor(byTestId('delivery-state'), {
      textIncludes: 'not with a receipt',
      timeoutMs: 20_000,
    });
    expect(await report.readText('body')).toContain('safe in this browser');
    await expectNothingLost(report);
  });

  test('an error of its own', async () => {
    const report = await sendThrough({ kind: 'status500' });
    await report.waitFor(byTestId('delivery-state'), {
      textIncludes: 'a problem of its own (status 500)',
      timeoutMs: 20_000,
    });
    await expectNothingLost(report);
  });

  test('a redirect to another host, which gets not one byte', async () => {
    const report = await sendThrough({ kind: 'redirect', toUrl: thief.url });
    await report.waitFor(byTestId('delivery-state'), {
      textIncludes: 'nothing was sent there',
      timeoutMs: 20_000,
    });
    expect(thief.countBytes()).toBe(0);
    await expectNothingLost(report);
    expect(thief.countBytes()).toBe(0);
  });

  test('silence for a minute', async () => {
    const report = await sendThrough({ kind: 'stall' });
    await report.waitFor(byTestId('delivery-state'), {
      textIncludes: 'did not answer within 60 seconds',
      timeoutMs: 90_000,
    });
    await expectNothingLost(report);
  });
});
