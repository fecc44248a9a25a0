import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findBrowser } from '../../cli/browser/find-browser.ts';
import { ensureBuild, readBuiltManifest, type BuiltManifest } from '../repo/built-extension.ts';
import { readList } from '../repo/check-manifest.ts';

// the browser itself words the warnings, and tells only extensions that may ask about others
const askingManifest = {
  manifest_version: 3,
  name: 'Asks which warnings a manifest gives',
  version: '1',
  permissions: ['management'],
};

let browser: Browser;
let folder: string;
let page: Page;

beforeAll(async () => {
  ensureBuild('chrome-mv3');
  folder = await mkdtemp(join(tmpdir(), 'goodfaith-warnings-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(askingManifest));
  await writeFile(join(folder, 'ask.html'), '<!doctype html><title>Ask</title>');
  browser = await launch({
    executablePath: findBrowser('chromium') ?? 'chromium',
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const id = await browser.installExtension(folder);
  page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/ask.html`);
});

afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

describe('installing the built extension in Chromium', () => {
  test('shows no warning', async () => {
    expect(await readWarnings(readBuiltManifest('chrome-mv3'))).toEqual([]);
  });

  test('would show one if it asked for tabs', async () => {
    expect(await readWarnings(withPermission('tabs'))).toEqual(['Read your browsing history']);
  });

  test('would show one if it asked for every site', async () => {
    const manifest = { ...readBuiltManifest('chrome-mv3'), host_permissions: ['https://*/*', 'http://*/*'] };
    expect(await readWarnings(manifest)).toEqual(['Read and change all your data on all websites']);
  });
});

function withPermission(name: string): BuiltManifest {
  const manifest = readBuiltManifest('chrome-mv3');
  return { ...manifest, permissions: [...readList(manifest, 'permissions'), name] };
}

async function readWarnings(manifest: BuiltManifest): Promise<readonly string[]> {
  // names in the catalogue are for the store; the question is asked without one
  const { default_locale: _locale, ...rest } = manifest;
  const question = JSON.stringify(JSON.stringify({ ...rest, name: 'Goodfaith', description: 'Goodfaith' }));
  const answer: unknown = await page.evaluate(
    `chrome.management.getPermissionWarningsByManifest(${question})`,
  );
  return z.array(z.string()).parse(answer);
}
