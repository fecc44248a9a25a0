import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { BrowserSession } from '../../cli/browser/browser-session.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId, ofField } from '../../cli/job/selectors.ts';
import {
  clickUntil,
  openReview,
  startRecording,
  stopRecording,
  waitUntilSaved,
} from '../../cli/job/steps.ts';
import { text } from '../../lib/base/text.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import {
  includeExchange,
  markProof,
  ofExchange,
  readExchanges,
  removeExchange,
  waitForExchange,
} from './evidence-steps.ts';
import { chooseReceiver } from './ready-report.ts';
import { readDownload, startWorld, type World } from './world.ts';

const appUrl = `http://${practiceHosts.app}`;
// a JSON Web Token of nobody
const secret = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ.Zm9yLXRoaXMtdGVzdC1vbmx5LTAxMjM0NTY3ODk';

describe.each(browserKinds)('what becomes of recorded requests in %s', (browser) => {
  let world: World;
  let session: BrowserSession;
  let page: PageHandle;
  let report: PageHandle;

  beforeAll(async () => {
    world = await startWorld(browser);
    session = world.session();
    await chooseReceiver(world, world.endpointUrl);
    page = await session.openPage(`${appUrl}/`);
    await page.click('#sign-in-a');
    report = await startRecording(session, page);
  });
  afterAll(() => world?.close());

  /** Reads the exact bytes, as they would leave now, and goes back to the draft. */
  const readExactText = async (): Promise<string> => {
    const { exactText } = await openReview(report);
    await report.click(byTestId('back'));
    return exactText;
  };

  test('the forms of the shop send bodies of three kinds', async () => {
    await page.goTo(`${appUrl}/checkout`);
    await page.fill('#newsletter [name="email"]', 'sailor@example.org');
    await page.click('#newsletter button');
    await page.waitFor('#newsletter', { textIncludes: 'News goes to' });
    await page.goTo(`${appUrl}/products/lantern`);
    await page.fill('#review textarea', 'Bright in any weather');
    await page.click('#review button');
    await page.waitFor('#reviews', { textIncludes: 'Bright in any weather' });
    const photo = path.join(world.folder, 'boat.txt');
    await writeFile(photo, 'a boat, in words');
    await page.goTo(`${appUrl}/account`);
    await page.upload('#photo [name="photo"]', photo);
    await page.click('#photo button');
    await page.waitFor('#photo', { textIncludes: 'bytes received' });
    for (const name of ['POST /api/newsletter', 'POST /api/reviews', 'POST /api/photos']) {
      await waitForExchange(report, name);
    }
  });

  test('a request that is removed before its answer does not come back with it', async () => {
    await page.goTo(`${appUrl}/slow`);
    await waitForExchange(report, 'GET /api/slow?ms=3000');
    await report.activate();
    await removeExchange(report, 'GET /api/slow?ms=3000');
    await page.activate();
    await page.waitFor('main', { textIncludes: 'Patience kept' });
    // a later request is there, so the answer of the earlier one had its chance
    await page.goTo(`${appUrl}/orders?session=${secret}`);
    await page.waitFor('main a');
    await waitForExchange(report, 'GET /api/orders');
    await stopRecording(session, page);
    expect((await readExchanges(report)).filter(({ name }) => name.includes('/api/slow'))).toEqual([]);
  });

  test('what leaves has the bodies as text or form, and no secret of theirs', async () => {
    await report.fill(ofField('title'), 'Three forms');
    await report.fill(ofField('description'), 'What the forms of the shop send.');
    const { exactText } = await openReview(report);
    await report.click(byTestId('save-evidence-zip'));
    const files = unzipSync(await readDownload(session, 'evidence.zip'));
    await report.click(byTestId('back'));
    const har = new TextDecoder().decode(files['requests.har']);
    const bodies = readBodies(har);
    expect(bodies.get('/api/reviews')).toContain('Bright in any weather');
    expect(bodies.get('/api/newsletter')).toContain('csrf_token');
    expect(bodies.get('/api/photos')).toContain('csrf_token');
    const tokens = world.site.requests.flatMap(
      ({ body }) => /csrf_token\W+([0-9a-f]{32})/.exec(body)?.[1] ?? [],
    );
    expect(tokens).toHaveLength(3);
    for (const token of [...tokens, secret]) {
      expect(har).not.toContain(token);
      expect(exactText).not.toContain(token);
    }
  });

  test('left out, removed, and marked as proof: the exact bytes say so', async () => {
    await includeExchange(report, 'POST /api/newsletter', false);
    await removeExchange(report, 'POST /api/reviews');
    await markProof(report, 'POST /api/photos', true);
    const requests = readRequests(await readExactText());
    const paths = requests.map((request) => request.path);
    expect(paths).not.toContain('/api/newsletter');
    expect(paths).not.toContain('/api/reviews');
    expect(requests.filter(({ isProof }) => isProof)).toEqual([{ path: '/api/photos', isProof: true }]);
    await includeExchange(report, 'POST /api/newsletter', true);
    await markProof(report, 'POST /api/photos', false);
    const again = readRequests(await readExactText());
    expect(again.map((request) => request.path)).toContain('/api/newsletter');
    expect(again.filter(({ isProof }) => isProof)).toEqual([]);
    expect(await report.exists(ofExchange('POST /api/reviews'))).toBe(false);
  });

  test('a value that is kept stands in clear in the exact bytes, and the review says so', async () => {
    const masked = await readExactText();
    const name = /session=masked-([\w-]+)/.exec(masked)?.[1] ?? '';
    const keep = `[aria-label="${text('report_keep_named', name)}"]`;
    await clickUntil(report, `label:has(${keep})`, `${keep}:checked`);
    await waitUntilSaved(report);
    const { exactText } = await openReview(report);
    expect(exactText).toContain(`session=${secret}`);
    expect(await report.readText(byTestId('masked-summary'))).toContain('1 kept');
    await report.click(byTestId('back'));
    await clickUntil(report, `label:has(${keep})`, `${keep}:not(:checked)`);
    await waitUntilSaved(report);
    expect(await readExactText()).not.toContain(secret);
  });
});

/** Reads the request bodies of a HAR by path. */
function readBodies(har: string): ReadonlyMap<string, string> {
  const request = z.object({ url: z.url(), postData: z.unknown().optional() });
  const schema = z.object({ log: z.object({ entries: z.array(z.object({ request })) }) });
  const { entries } = schema.parse(JSON.parse(har)).log;
  return new Map(
    entries.map((entry) => [
      new URL(entry.request.url).pathname,
      JSON.stringify(entry.request.postData ?? ''),
    ]),
  );
}

/** Reads the requests of report.json. */
function readRequests(exactText: string): readonly { readonly path: string; readonly isProof: boolean }[] {
  const request = z.object({ url: z.url(), is_proof: z.boolean() });
  const schema = z.object({ x_goodfaith: z.object({ requests: z.array(request) }) });
  const { requests } = schema.parse(JSON.parse(exactText)).x_goodfaith;
  return requests.map(({ url, is_proof: isProof }) => ({ path: new URL(url).pathname, isProof }));
}
