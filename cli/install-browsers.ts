// Makes sure that both browsers are there, for `npm test`; `cli/install.mjs --browsers` runs it.
import process from 'node:process';
import { text } from '../lib/base/text.ts';
import { browserKinds } from './browser/browser-kind.ts';
import { BrowserMissingError } from './browser/errors.ts';
import { ensureBrowser } from './browser/install-browser.ts';

for (const browser of browserKinds) {
  try {
    ensureBrowser(browser, (name) => console.error(text('cli_installing_browser', name)));
  } catch (error) {
    if (!(error instanceof BrowserMissingError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
