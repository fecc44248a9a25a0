import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { openOptions, openVerdict } from '../../cli/job/steps.ts';
import { startWorld, type World } from './world.ts';

describe.each(browserKinds)("looking up a site's policy in %s", (browser) => {
  let world: World;
  let page: PageHandle;
  let lookup: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    page = await world.session().openPage(`http://localhost:${world.site.port}/pier`);
    const popup = await world.session().openPopup(page);
    await popup.click(byTestId('look-up-policy'));
    lookup = await world.session().waitForExtensionPage('lookup.html');
  });
  afterAll(() => world?.close());

  /** What reached the site beside the page itself and what belongs to it. */
  const listAsked = (): readonly string[] =>
    world.site.requests
      .map(({ url }) => url.pathname)
      .filter((path) => !['/pier', '/shop.css', '/favicon.ico'].includes(path));

  const judge = async (): Promise<{ kind: string; sentence: string }> => {
    await page.activate();
    const { popup, kind, sentence } = await openVerdict(world.session(), page);
    await popup.close();
    return { kind, sentence };
  };

  test('this computer stays closed until the person opens it, and nothing is sent', async () => {
    await lookup.waitFor(byTestId('lookup-refused'), { textIncludes: 'is this computer' });
    expect(await lookup.exists(byTestId('ask-site'))).toBe(false);
    await lookup.click(byTestId('allow-this-computer'));
    await lookup.waitFor(byTestId('lookup-plan'), { textIncludes: 'Nothing has been sent yet.' });
    expect(listAsked()).toEqual([]);
  });

  test('one click sends exactly what was announced, and the policy is shown', async () => {
    const announced = await lookup.readText(byTestId('lookup-plan'));
    await world.session().allowHost(lookup, byTestId('ask-site'), 'http://localhost/*');
    await lookup.waitFor(byTestId('policy-found'), { textIncludes: 'Practice Pier' });
    expect(listAsked()).toEqual(['/.well-known/security.txt', '/.well-known/cvd.json']);
    for (const path of listAsked()) expect(announced).toContain(path);
    const sent = world.site.requests.filter(({ url }) => url.pathname.startsWith('/.well-known/'));
    expect(sent.map(({ headers }) => [headers['cookie'], headers['referer'], headers['origin']])).toEqual(
      sent.map(() => [undefined, undefined, undefined]),
    );
  });

  test('the file, its signature and the bounds of the policy are said', async () => {
    await lookup.waitFor(byTestId('security-txt'), { textIncludes: 'mailto:security@practice.test' });
    expect(await lookup.readAttribute(byTestId('signature'), 'data-state')).toBe('unchecked');
    expect(await lookup.readText(byTestId('signature'))).toContain('such keys are not fetched');
    expect(await lookup.readText(byTestId('policy-found'))).toContain('localhost and no other host');
    expect(await lookup.readText(byTestId('refused-rule'))).toContain('app.secopsgateway.com');
  });

  test('nothing is kept before it is added, and then it judges the page', async () => {
    expect((await judge()).kind).toBe('unknown');
    await lookup.activate();
    await lookup.click(byTestId('add-found-policy'));
    await lookup.waitFor(byTestId('lookup-added'), { textIncludes: 'Practice Pier was added' });
    const verdict = await judge();
    expect(verdict.kind).toBe('in');
    expect(verdict.sentence).toContain('Practice Pier');
    const options = await openOptions(world.session(), page);
    await options.waitFor(byTestId('programme-site-localhost'), { textIncludes: 'Practice Pier' });
    await options.close();
  });

  test('access that was lent for it can be given back', async () => {
    await lookup.activate();
    await lookup.waitFor(byTestId('lent-hosts'), { textIncludes: 'localhost' });
    await lookup.click(byTestId('give-back-lent'));
    await lookup.waitUntilGone(byTestId('lent-hosts'));
    expect(listAsked()).toHaveLength(2);
  });
});
