import { launch, type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../cli/browser/find-browser.ts';
import { buildFolder, ensureBuild } from '../repo/built-extension.ts';

const pageNames = ['popup', 'report', 'options'] as const;

let browser: Browser;
let extensionId: string;

beforeAll(async () => {
  ensureBuild('chrome-mv3');
  browser = await launch({
    executablePath: findBrowser('chromium') ?? 'chromium',
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  extensionId = await browser.installExtension(buildFolder('chrome-mv3'));
});

afterAll(async () => {
  await browser?.close();
});

describe('the policy of our own pages', () => {
  // what loads against the policy is refused and told here, e.g. zod's probe for `new Function`
  test.for(pageNames)('is kept by %s.html from its first script on', async (name) => {
    expect(await readViolations(name, '1')).toEqual([]);
  });

  test('refuses an inline script, and this test sees it', async () => {
    const inline = `document.head.append(Object.assign(document.createElement('script'), { textContent: '1' }))`;
    expect(await readViolations('options', inline)).toEqual(['script-src-elem']);
  });
});

/** Opens one page, runs a line in it, and reads which directives were broken meanwhile. */
async function readViolations(name: string, line: string): Promise<readonly string[]> {
  const violations = new Set<string>();
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  session.on('Audits.issueAdded', ({ issue }) => {
    const details = issue.details.contentSecurityPolicyIssueDetails;
    if (details) violations.add(details.violatedDirective);
  });
  await session.send('Audits.enable');
  await page.goto(`chrome-extension://${extensionId}/${name}.html`, { waitUntil: 'load' });
  await page.waitForFunction(`document.getElementById('root')?.childElementCount > 0`);
  // the popup loads what its verdict does not need after it, zod among that
  if (name === 'popup')
    await page.waitForFunction(`document.querySelector('[data-testid="popup-counts"] span')`);
  await page.evaluate(line);
  // issues come over the same channel in order, so that an answer to a later question follows them
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => resolve(true)))');
  await page.close();
  return [...violations];
}
