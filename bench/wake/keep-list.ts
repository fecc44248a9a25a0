import { writeFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/** Writes a list of a platform with that many rules, about other hosts than the page that is judged. */
export async function writeList(file: string, ruleCount: number): Promise<void> {
  const targets = Array.from({ length: ruleCount }, (_unused, index) => ({
    asset_identifier: index % 4 === 0 ? `*.wide-${index}.example` : `host-${index}.example`,
    asset_type: 'URL',
  }));
  const programme = { handle: 'many', name: 'Many rules', submission_state: 'open' };
  await writeFile(file, JSON.stringify([{ ...programme, targets: { in_scope: targets, out_of_scope: [] } }]));
}

/** Keeps a list on our options page, as a person does. */
export async function keepList(browser: Browser, extensionId: string, file: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const field = await page.waitForSelector('[data-testid="programme-file"]');
  const input = await field?.toElement('input');
  await input?.uploadFile(file);
  const keep = await page.waitForSelector('[data-testid="keep-source"]', { timeout: 60_000 });
  await keep?.click();
  await page.waitForSelector('[data-testid^="source-list-"]', { timeout: 60_000 });
  await page.close();
}
