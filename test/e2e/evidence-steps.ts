import { z } from 'zod';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { waitUntil } from '../../cli/browser/wait-until.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { clickUntil } from '../../cli/job/steps.ts';
import { text } from '../../lib/base/text.ts';

// what a person reads and clicks in the evidence column of the workspace

const rowSchema = z.object({
  /** Method, path and query, e.g. `GET /api/orders/1042`. */
  name: z.string(),
  host: z.string(),
  verdict: z.string(),
  isIncluded: z.boolean(),
  isProof: z.boolean(),
});
export type ExchangeRow = z.infer<typeof rowSchema>;

/** Reads the recorded requests that the workspace lists, in the order in which they were made; what is folded away is unfolded. */
export async function readExchanges(report: PageHandle): Promise<readonly ExchangeRow[]> {
  const more = byTestId('show-more-evidence');
  if (await report.exists(more)) {
    await report.click(more);
    await report.waitUntilGone(more);
  }
  const rows = await report.evaluate(() =>
    [...document.querySelectorAll('[data-testid="evidence-item"][data-kind="exchange"]')].map((row) => {
      const read = (selector: string): string => row.querySelector(selector)?.textContent ?? '';
      const include = row.querySelector('[data-testid="include-evidence"]');
      return {
        name: read('h3'),
        host: read('h3 + p').split(' · ')[0],
        verdict: read('h3 ~ div > span'),
        isIncluded: include instanceof HTMLInputElement && include.checked,
        isProof: row.querySelector('[data-testid="mark-proof"][aria-pressed="true"]') !== null,
      };
    }),
  );
  return z.array(rowSchema).parse(rows).toReversed();
}

/** Waits until a request is listed, and reads its row. */
export async function waitForExchange(report: PageHandle, name: string): Promise<ExchangeRow> {
  return waitUntil(name, async () => {
    const rows = await readExchanges(report);
    const row = rows.find((each) => each.name === name);
    return row
      ? { kind: 'done', value: row }
      : { kind: 'not_yet', seen: rows.map((each) => each.name).join(', ') };
  });
}

/** Finds the row of one recorded request. */
export function ofExchange(name: string): string {
  return `${byTestId('evidence-item')}:has([aria-label="${text('report_include_named', name)}"])`;
}

/** Puts a request into the report, or leaves it out. */
export async function includeExchange(report: PageHandle, name: string, isIncluded: boolean): Promise<void> {
  const box = `${ofExchange(name)} ${byTestId('include-evidence')}`;
  await clickUntil(
    report,
    `${ofExchange(name)} label`,
    isIncluded ? `${box}:checked` : `${box}:not(:checked)`,
  );
}

/** Says that a request is the proof, or takes it back. */
export async function markProof(report: PageHandle, name: string, isProof: boolean): Promise<void> {
  const mark = `${ofExchange(name)} ${byTestId('mark-proof')}`;
  await clickUntil(report, mark, `${mark}[aria-pressed="${isProof}"]`);
}

/** Deletes a request from the draft, with the confirmation that is asked for. */
export async function removeExchange(report: PageHandle, name: string): Promise<void> {
  await clickUntil(report, `${ofExchange(name)} ${byTestId('remove-evidence')}`, 'dialog');
  await report.waitFor('dialog', { textIncludes: name });
  await report.click(byTestId('confirm'));
  await report.waitUntilGone(ofExchange(name));
}
