import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { BrowserSession } from '../../cli/browser/browser-session.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { practiceFinding } from '../../cli/job/finding.ts';
import { byTestId, ofField } from '../../cli/job/selectors.ts';
import {
  addProgramme,
  captureScreenshot,
  fillDraft,
  openOptions,
  openReport,
  openReview,
  openVerdict,
  saveReceiver,
  send,
  startRecording,
  stopRecording,
  waitForReceipt,
  waitUntilSaved,
  type Reviewed,
} from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { programmeId } from './ready-report.ts';
import { practiceProgrammeFile, readDownload, startWorld, type World } from './world.ts';

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

describe.each(browserKinds)('from page to receipt in %s', (browser) => {
  let world: World;
  let session: BrowserSession;
  let page: PageHandle;
  let report: PageHandle;
  let reviewed: Reviewed;
  let token: string;

  beforeAll(async () => {
    world = await startWorld(browser);
    session = world.session();
    page = await session.openPage(`http://${practiceHosts.app}/`);
  });
  afterAll(() => world?.close());

  test('a programme file is added and gets a receiver', async () => {
    const options = await openOptions(session, page);
    await addProgramme(options, practiceProgrammeFile);
    await saveReceiver(options, programmeId, world.endpointUrl);
    await options.close();
  });

  test.each([
    [practiceHosts.shop, '/', 'in', 'shop.practice.test'],
    [practiceHosts.payment, '/', 'out', 'js.stripe.test'],
    [practiceHosts.app, '/', 'in', '*.secopsgateway.com'],
    [practiceHosts.blog, '/', 'out', 'blog.practice.test'],
    [practiceHosts.elsewhere, '/', 'unknown', 'elsewhere.test'],
  ])('the popup judges %s%s as %s and says why', async (host, path, kind, reason) => {
    const other = await session.openPage(`http://${host}${path}`);
    const verdict = await openVerdict(session, other);
    expect(verdict.kind).toBe(kind);
    expect(verdict.sentence).toContain(reason);
    await other.close();
  });

  test('the popup says what to do on a page of the browser', async () => {
    const blank = await session.openPage('about:blank');
    const popup = await session.openPopup(blank);
    await popup.waitFor(byTestId('unreachable'), { textIncludes: 'Open a web page' });
    await blank.close();
  });

  test('a recording sees the request with its bearer token', async () => {
    await page.activate();
    await page.click('#sign-in-a');
    const recorder = await startRecording(session, page);
    await page.evaluate(() => {
      window.location.assign('/orders/1042');
    });
    await page.waitFor('dl', { textIncludes: 'Ben Ferro' });
    await recorder.waitFor(byTestId('workspace'), { textIncludes: '/api/orders/1042' });
    await stopRecording(session, page);
    const sent = world.site.requests.find(({ url }) => url.pathname === '/api/orders/1042');
    token = String(sent?.headers.authorization).replace('Bearer ', '');
    expect(token.length).toBeGreaterThan(8);
  });

  test('a screenshot lands in the same draft', async () => {
    const popup = await captureScreenshot(session, page);
    expect(await popup.readText(byTestId('capture-state'))).toContain('kept in your draft');
    report = await openReport(session, page);
    const items = await report.evaluate(
      (selector: string) => [...document.querySelectorAll(selector)].map((item) => item.textContent),
      byTestId('evidence-item'),
    );
    expect(JSON.stringify(items)).toContain('/api/orders/1042');
    expect(JSON.stringify(items)).toContain('Photograph');
  });

  test('what was typed is there again after page and popup were closed', async () => {
    await fillDraft(report, practiceFinding);
    await report.fill(ofField('impact'), `${practiceFinding.texts.impact} Last words.`);
    await waitUntilSaved(report);
    await report.close();
    report = await openReport(session, page);
    expect(await report.readValue(ofField('impact'))).toContain('Last words.');
    expect(await report.readValue(ofField('title'))).toBe(practiceFinding.texts.title);
  });

  test('the review shows host, digest and bytes, with the token masked', async () => {
    reviewed = await openReview(report);
    expect(reviewed.host).toBe(new URL(world.endpointUrl).host);
    expect(sha256(reviewed.exactText)).toBe(reviewed.sha256);
    expect(reviewed.exactText).not.toContain(token);
    const har = await report.evaluate(
      (selector: string) => document.querySelector(selector)?.textContent,
      byTestId('exact-file-requests.har'),
    );
    expect(String(har)).toContain('/api/orders/1042');
    expect(String(har)).not.toContain(token);
    expect(world.readStoredReports()).toEqual([]);
  });

  test('sending it brings a receipt, and the endpoint holds the reviewed bytes', async () => {
    await send(report);
    const receiptId = await waitForReceipt(report);
    const [stored, ...others] = world.readStoredReports();
    expect(others).toEqual([]);
    expect(stored?.receipt_id).toBe(receiptId);
    expect(stored?.body).toBe(reviewed.exactText);
    expect(stored?.sha256).toBe(reviewed.sha256);
  });

  test('the files that the person saves are the ones that left, and no secret is in any of them', async () => {
    await report.click(byTestId('save-report-json'));
    expect(sha256(await readDownload(session, 'report.json'))).toBe(reviewed.sha256);
    await report.click(byTestId('save-evidence-zip'));
    const zip = await readDownload(session, 'evidence.zip');
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    expect(zip.includes(token)).toBe(false);
  });

  test('the promises have dates', async () => {
    const body = await report.readText('body');
    expect(body).toContain('72 hours');
    expect(body).toContain('7 business days');
    expect(body).toContain('90');
  });
});
