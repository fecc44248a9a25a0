import type { BrowserSession } from './browser-session.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { findBrowser } from './find-browser.ts';
import { BrowserMissingError } from './errors.ts';
import type { SessionOptions } from './session-options.ts';

/**
 * Starts a browser with the extension installed.
 * @throws BrowserMissingError when no executable is given or found
 * @throws BrowserStartError when it does not start
 */
export async function launchSession(options: SessionOptions): Promise<BrowserSession> {
  const executablePath = options.executablePath ?? findBrowser(options.browser);
  if (executablePath === undefined) throw new BrowserMissingError(options.browser);
  const launch = { chromium: launchChromium, firefox: launchFirefox }[options.browser];
  return launch(executablePath, options);
}
