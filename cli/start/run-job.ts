import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { phrase, text } from '../../lib/base/text.ts';
import { receiptSchema } from '../../lib/report/wire.ts';
import type { BrowserSession } from '../browser/browser-session.ts';
import { WaitError } from '../browser/errors.ts';
import type { PageHandle } from '../browser/page-handle.ts';
import { buildDemonstrationFinding, practiceFinding } from '../job/finding.ts';
import { byTestId, ofField } from '../job/selectors.ts';
import {
  captureScreenshot,
  fillDraft,
  openReport,
  openReview,
  openVerdict,
  send,
  startRecording,
  stopRecording,
  waitForReceipt,
} from '../job/steps.ts';
import type { StartOptions } from './parse-arguments.ts';
import { prepareProgramme } from './prepare-programme.ts';
import type { PreparedRun, Surroundings } from './prepare-run.ts';
import { readStoredReport } from './read-stored-report.ts';

/** Milliseconds: one request that is never answered, and a second try. */
const deliveryTimeoutMs = 90_000;

const savedFiles = ['report.json', 'report.md', 'evidence.zip', 'receipt.json'] as const;

export interface JobOutcome {
  readonly receiptId: string;
  /** The SHA-256 that the review showed, that report.json has and that the endpoint holds. */
  readonly sha256: string;
}

/**
 * Does the main job as a person does it, from the page to the receipt.
 * @throws StepError that names the step which did not end well
 */
export async function runJob(
  run: PreparedRun,
  options: StartOptions,
  { takeStep, print }: Surroundings,
): Promise<JobOutcome> {
  const { session, isPractice } = run;
  const { targetUrl, outDir } = options;
  await mkdir(outDir, { recursive: true });
  const within = (name: string): string => path.join(outDir, name);

  const page = await takeStep(phrase('cli_step_page', targetUrl.href), () =>
    openTarget(session, targetUrl, isPractice),
  );
  await takeStep(phrase('cli_step_receiver', run.endpointUrl.origin), () =>
    prepareProgramme(session, page, run, options),
  );
  await takeStep(phrase('cli_step_popup'), async () => {
    const { popup, kind, sentence } = await openVerdict(session, page);
    print(`  ${sentence.replace(/\s+/g, ' ')}`);
    await popup.screenshot(within('popup.png'));
    if (kind === 'unknown') throw new Error(text('cli_page_on_no_list', targetUrl.host));
    if (kind === 'out') throw new Error(text('cli_page_out_of_scope', targetUrl.host));
  });
  await takeStep(phrase('cli_step_record'), async () => {
    const recorder = await startRecording(session, page);
    const requestSeen = await showFinding(page, targetUrl, isPractice);
    await recorder.waitFor('body', { textIncludes: requestSeen });
    await stopRecording(session, page);
  });
  await takeStep(phrase('cli_step_screenshot'), () => captureScreenshot(session, page));
  const report = await takeStep(phrase('cli_step_draft'), async () => {
    const opened = await openReport(session, page);
    // another programme may list the same page; this run is about the one it was given
    await opened.choose(byTestId('programme'), run.programme.name);
    await fillDraft(opened, isPractice ? practiceFinding : buildDemonstrationFinding(targetUrl.href));
    // back to the top of the draft, where the report says what it is about
    await opened.click(ofField('title'));
    await opened.screenshot(within('report.png'));
    return opened;
  });
  const { sha256, host } = await takeStep(phrase('cli_step_review'), () => openReview(report));
  print(`  SHA-256 ${sha256}`);
  const receiptId = await takeStep(phrase('cli_step_send', host), async () => {
    await send(report);
    await waitForDelivery(report);
    return waitForReceipt(report);
  });
  print(`  ${receiptId}`);
  await takeStep(phrase('cli_step_save', outDir), async () => {
    await report.screenshot(within('sent.png'));
    for (const name of savedFiles) {
      await report.click(byTestId(`save-${name.replace('.', '-')}`));
      await copyFile(await session.waitForDownload(name), within(name));
    }
  });
  await takeStep(phrase('cli_step_compare'), async () => {
    const left = computeDigest(await readFile(within('report.json')));
    const received = await readReceivedDigest(run, receiptId, within('receipt.json'));
    if (left !== sha256 || received !== sha256)
      throw new Error(text('cli_digests_differ', sha256, left, received));
  });
  return { receiptId, sha256 };
}

async function openTarget(session: BrowserSession, targetUrl: URL, isPractice: boolean): Promise<PageHandle> {
  const page = await session.openPage(targetUrl.href);
  if (!isPractice) return page;
  await page.click('#sign-in-a');
  await page.waitFor('#account', { textIncludes: 'Ada' });
  await page.goTo(new URL('/orders/1042', targetUrl).href);
  return page;
}

/**
 * Does on the page what is to be recorded: the practice shop's flaw, or no more than loading the page again.
 * @returns the path of the request that has to be in the recording
 */
async function showFinding(page: PageHandle, targetUrl: URL, isPractice: boolean): Promise<string> {
  if (!isPractice) {
    await page.goTo(targetUrl.href);
    return targetUrl.pathname;
  }
  await page.goTo(new URL('/orders/1042', targetUrl).href);
  await page.waitFor('dl', { textIncludes: 'Ben Ferro' });
  return '/api/orders/1042';
}

/** Waits until the report is received or refused. @throws Error with what the page says, unless it is received */
async function waitForDelivery(report: PageHandle): Promise<void> {
  const state = byTestId('delivery-state');
  const isReceived = `${state}[data-state="delivered"]`;
  try {
    await report.waitFor(`${isReceived}, ${state}[data-state="refused"]`, { timeoutMs: deliveryTimeoutMs });
  } catch (error) {
    // the page says better than a time limit what the receiver did
    if (!(error instanceof WaitError)) throw error;
  }
  if (!(await report.exists(isReceived))) throw new Error(await report.readText(state));
}

/** Reads what was received: from our own endpoint's database, or from somebody else's signed receipt. */
async function readReceivedDigest(
  { endpointDataDir }: PreparedRun,
  receiptId: string,
  receiptFile: string,
): Promise<string> {
  if (endpointDataDir !== undefined) return computeDigest(readStoredReport(endpointDataDir, receiptId));
  const receipt: unknown = JSON.parse(await readFile(receiptFile, 'utf8'));
  return receiptSchema.parse(receipt).payload.report_sha256;
}

function computeDigest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
