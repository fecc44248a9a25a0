import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { openVerdict } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { startWorld, type World } from './world.ts';

const maxStops = 20;

describe.each(browserKinds)('the popup by keyboard alone in %s', (browser) => {
  let world: World;
  let page: PageHandle;
  let popup: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    page = await world.session().openPage(`http://${practiceHosts.app}/`);
    ({ popup } = await openVerdict(world.session(), page));
    // the verdict stands first; the rest follows
    await popup.waitFor(byTestId('excluded-classes'));
    await popup.waitFor(byTestId('start-recording'));
  });
  afterAll(() => world?.close());

  const readFocus = async (): Promise<string> =>
    String(
      await popup.evaluate(() => {
        const focused = document.activeElement;
        return focused?.closest('[data-testid]')?.getAttribute('data-testid') ?? focused?.tagName ?? '';
      }),
    );

  const tabTo = async (testId: string): Promise<void> => {
    for (let stop = 0; stop < maxStops && (await readFocus()) !== testId; stop += 1) await popup.press('Tab');
    expect(await readFocus()).toBe(testId);
  };

  test('Tab reaches every control', async () => {
    const reached = new Set<string>();
    for (let stop = 0; stop < maxStops; stop += 1) {
      await popup.press('Tab');
      reached.add(await readFocus());
    }
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'open-reports',
        'open-options',
        'why-verdict',
        'start-report',
        'capture-screenshot',
        'start-recording',
        'look-up-policy',
        'rules-of-engagement',
        'excluded-classes',
      ]),
    );
  });

  test.each([
    ['why-verdict', '*.secopsgateway.com'],
    ['rules-of-engagement', 'Stop testing immediately'],
    ['excluded-classes', 'Denial of service'],
  ])('Enter opens %s', async (testId, words) => {
    await tabTo(testId);
    await popup.press('Enter');
    await popup.waitFor(`${byTestId(testId)}[open]`, { textIncludes: words });
  });

  test('Escape and closing lose nothing of what was captured', async () => {
    await tabTo('capture-screenshot');
    await popup.press('Enter');
    await popup.waitFor(byTestId('capture-state'), { textIncludes: 'kept in your draft' });
    await popup.press('Escape');
    // a driver's key reaches the page; the browser's own closing on Escape does not listen to it
    await popup.close();
    ({ popup } = await openVerdict(world.session(), page));
    await popup.waitFor(byTestId('popup-counts'), { textIncludes: '1 draft' });
    expect(await popup.readText(byTestId('start-report'))).toBe('Continue report');
  });

  test('Enter on the primary action starts a report', async () => {
    await tabTo('start-report');
    await popup.press('Enter');
    const report = await world.session().waitForExtensionPage('report.html');
    await report.waitFor(byTestId('workspace'));
    expect(await report.readText('body')).toContain('SecOps Gateway');
  });
});
