import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { openOptions, openReview, openVerdict, send, waitForReceipt } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { bringToReview, chooseReceiver } from './ready-report.ts';
import { startWorld, type World } from './world.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.each(browserKinds)('axe finds nothing wrong in %s', (browser) => {
  let world: World;
  let axe: string;
  let page: PageHandle;

  beforeAll(async () => {
    axe = await readFile(axeFile, 'utf8');
    world = await startWorld(browser);
    await chooseReceiver(world, world.endpointUrl);
    page = await world.session().openPage(`http://${practiceHosts.app}/`);
  });
  afterAll(() => world?.close());

  const expectNoViolations = async (handle: PageHandle): Promise<void> => {
    for (const scheme of ['light', 'dark'] as const) {
      await world.session().setColorScheme(scheme);
      const found = await handle.evaluate(`async () => {
        ${axe};
        // a change of scheme fades colours: what counts is where they come to rest
        const isAtRest = Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
        await Promise.race([isAtRest, new Promise((resolve) => setTimeout(resolve, 1000))]);
        const { violations, passes } = await globalThis.axe.run(document);
        return {
          passCount: passes.length,
          violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')),
        };
      }`);
      expect(found).toMatchObject({ violations: [] });
      expect(Reflect.get(Object(found), 'passCount')).toBeGreaterThan(5);
    }
  };

  test('the popup', async () => {
    const { popup } = await openVerdict(world.session(), page);
    await expectNoViolations(popup);
  });

  test('the options', async () => {
    const options = await openOptions(world.session(), page);
    await options.activate();
    await expectNoViolations(options);
    await options.close();
  });

  test('the page that judges pasted addresses: empty, one and many', async () => {
    const check = await world.session().openExtensionPage('check.html');
    await check.waitFor(byTestId('check-page'));
    await expectNoViolations(check);
    for (const lines of ['js.stripe.com', `js.stripe.com\n${practiceHosts.app}\nno address`]) {
      await check.fill(byTestId('check-text'), lines);
      await check.click(byTestId('check-run'));
      await check.waitFor(lines.includes('\n') ? byTestId('check-table') : byTestId('why-verdict'));
      await expectNoViolations(check);
    }
    await check.close();
  });

  test('the look-up of a site’s policy: what would be asked, what cannot be, and what was found', async () => {
    const local = `http://localhost:${world.site.port}/`;
    const lookup = await world.session().openExtensionPage(`lookup.html#${encodeURIComponent(local)}`);
    await lookup.waitFor(byTestId('lookup-refused'));
    await expectNoViolations(lookup);
    await lookup.click(byTestId('allow-this-computer'));
    await lookup.waitFor(byTestId('lookup-plan'));
    await expectNoViolations(lookup);
    await world.session().allowHost(lookup, byTestId('ask-site'), 'http://localhost/*');
    await lookup.waitFor(byTestId('policy-found'));
    await expectNoViolations(lookup);
    await lookup.close();
  });

  test('the report page: workspace, review and receipt', async () => {
    const { report } = await bringToReview(world);
    await expectNoViolations(report);
    await report.click(byTestId('back'));
    await report.waitFor(byTestId('workspace'));
    await expectNoViolations(report);
    await openReview(report);
    await send(report);
    await waitForReceipt(report);
    await expectNoViolations(report);
  });
});
