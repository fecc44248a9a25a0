import { text } from '../../lib/base/text.ts';
import type { BrowserSession } from '../browser/browser-session.ts';
import type { PageHandle } from '../browser/page-handle.ts';
import type { Finding } from './finding.ts';
import { byTestId, ofField, ofProgramme } from './selectors.ts';

// each step is what a person does with mouse and keyboard; nothing here reaches past the pages

const slowMs = 20_000;

/** Clicks the toolbar button on a page and waits for the verdict. */
export async function openVerdict(
  session: BrowserSession,
  page: PageHandle,
): Promise<{ popup: PageHandle; kind: string; sentence: string }> {
  const popup = await session.openPopup(page);
  await popup.waitFor(byTestId('verdict'), { timeoutMs: slowMs });
  const kind = (await popup.readAttribute(byTestId('verdict'), 'data-kind')) ?? '';
  return { popup, kind, sentence: await popup.readText(byTestId('verdict')) };
}

/** Opens the options through the popup's button. */
export async function openOptions(session: BrowserSession, page: PageHandle): Promise<PageHandle> {
  const popup = await session.openPopup(page);
  await popup.click(byTestId('open-options'));
  const options = await session.waitForExtensionPage('options.html', slowMs);
  await options.waitFor(byTestId('options-page'), { timeoutMs: slowMs });
  return options;
}

/** Adds a programme file on the options page. */
export async function addProgramme(options: PageHandle, file: string): Promise<void> {
  await options.upload(byTestId('programme-file'), file);
}

/** Types the address of the receiver for one programme and saves it. */
export async function saveReceiver(options: PageHandle, programmeId: string, url: string): Promise<void> {
  await options.waitFor(byTestId(`programme-${programmeId}`), { timeoutMs: slowMs });
  await options.fill(ofProgramme(programmeId, 'receiver-url'), url);
  await options.click(ofProgramme(programmeId, 'save-receiver'));
  await options.waitFor(ofProgramme(programmeId, 'receiver-host'), { textIncludes: new URL(url).host });
}

/** Takes a screenshot from the popup; returns once the popup says it is kept. */
export async function captureScreenshot(session: BrowserSession, page: PageHandle): Promise<PageHandle> {
  const { popup } = await openVerdict(session, page);
  await popup.click(byTestId('capture-screenshot'));
  await popup.waitFor(byTestId('capture-state'), { timeoutMs: slowMs, textIncludes: text('capture_kept') });
  return popup;
}

/**
 * Starts a recording from the popup; in Firefox the person first allows the host on the report page.
 * @returns the report page that records, which may stand behind the page
 */
export async function startRecording(session: BrowserSession, page: PageHandle): Promise<PageHandle> {
  const { popup } = await openVerdict(session, page);
  await popup.click(byTestId('start-recording'));
  const report = await session.waitForExtensionPage('report.html', slowMs);
  const ask = byTestId('ask-host');
  const stop = byTestId('stop-recording');
  if (session.browser === 'firefox') {
    await report.waitFor(`${ask}, ${stop}`, { timeoutMs: slowMs });
    if (!(await report.exists(stop))) {
      const url = new URL(await page.readUrl());
      await session.allowHost(report, ask, `${url.protocol}//${url.hostname}/*`);
    }
  }
  await report.waitFor(stop, { timeoutMs: slowMs });
  await page.activate();
  return report;
}

/** Stops the recording of a page from the popup. */
export async function stopRecording(session: BrowserSession, page: PageHandle): Promise<void> {
  const { popup } = await openVerdict(session, page);
  await popup.click(byTestId('stop-recording'));
  await popup.waitUntilGone(byTestId('stop-recording'), slowMs);
}

/** Starts a report from the popup, or continues the one about this page. */
export async function openReport(session: BrowserSession, page: PageHandle): Promise<PageHandle> {
  const { popup } = await openVerdict(session, page);
  await popup.click(byTestId('start-report'));
  const report = await session.waitForExtensionPage('report.html', slowMs);
  await report.waitFor(byTestId('workspace'), { timeoutMs: slowMs });
  return report;
}

/** Types a finding into the draft, chooses its severity and confirms the programme's rules. */
export async function fillDraft(report: PageHandle, finding: Finding): Promise<void> {
  await report.activate();
  await chooseOne(report, 'field-mayShareContact', 'no');
  await chooseOne(report, 'field-wantsCredit', 'yes');
  for (const [name, value] of Object.entries(finding.texts)) await report.fill(ofField(name), value);
  for (const [metric, value] of Object.entries(finding.severity)) {
    await chooseOne(report, `cvss-${metric}`, value);
  }
  for (const group of ['rules', 'excluded']) {
    const control = byTestId(`confirm-${group}-all`);
    if (!(await report.exists(control))) continue;
    await clickUntil(report, `label:has(${control})`, `${control}:checked`);
  }
  await waitUntilSaved(report);
}

async function chooseOne(report: PageHandle, question: string, value: string): Promise<void> {
  const answer = `label:has(${byTestId(`${question}-${value}`)})`;
  await clickUntil(report, answer, `${byTestId(question)}[data-value="${value}"]`);
}

/** Clicks, and clicks again where the page moved under the mouse: a person looks where the click went. */
export async function clickUntil(report: PageHandle, selector: string, effect: string): Promise<void> {
  for (let attempt = 1; attempt < 4; attempt += 1) {
    await report.click(selector);
    if (await appears(report, effect)) return;
  }
  await report.waitFor(effect);
}

async function appears(report: PageHandle, selector: string): Promise<boolean> {
  try {
    await report.waitFor(selector, { timeoutMs: 1500 });
    return true;
  } catch {
    return report.exists(selector);
  }
}

/** Waits until the page says that the draft is on disk. */
export async function waitUntilSaved(report: PageHandle): Promise<void> {
  await report.waitFor(`${byTestId('save-state')}[data-state="saved"]`, { timeoutMs: slowMs });
}

export interface Reviewed {
  /** SHA-256 as the review shows it, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly host: string;
  /** The very text of report.json. */
  readonly exactText: string;
}

/** Opens the review and reads what it promises to send. */
export async function openReview(report: PageHandle): Promise<Reviewed> {
  await report.click(byTestId('review'));
  await report.waitFor(byTestId('digest'), { timeoutMs: slowMs });
  const sha256 = (await report.readAttribute(byTestId('digest'), 'data-digest')) ?? '';
  const host = await report.readText(byTestId('receiver-host'));
  await report.click(byTestId('tab-bytes'));
  await report.waitFor(byTestId('exact-bytes'));
  const exactText = await report.evaluate(
    (selector: string) => document.querySelector(selector)?.textContent ?? '',
    byTestId('exact-bytes'),
  );
  return { sha256, host: host.trim(), exactText: String(exactText) };
}

/** Clicks the one button that sends. */
export async function send(report: PageHandle): Promise<void> {
  await report.click(byTestId('send'));
}

/** Waits for the receipt and reads its id. */
export async function waitForReceipt(report: PageHandle, timeoutMs = 60_000): Promise<string> {
  await report.waitFor(`${byTestId('delivery-state')}[data-state="delivered"]`, { timeoutMs });
  return (await report.readText(byTestId('receipt-id'))).trim();
}
