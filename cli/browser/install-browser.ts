import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import type { BrowserKind } from './browser-kind.ts';
import { BrowserMissingError } from './errors.ts';
import { findBrowser, isBrowserChosen } from './find-browser.ts';

const debianPackages: Readonly<Record<BrowserKind, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/**
 * Makes sure that a browser is there: the one found, or on Debian as root one from apt.
 * @returns its executable
 * @throws BrowserMissingError that says what to install
 */
export function ensureBrowser(browser: BrowserKind, announce: (packageName: string) => void): string {
  const found = findBrowser(browser);
  if (found !== undefined) return found;
  // somebody who names a program wants that one and no other
  if (isBrowserChosen(browser, process.env)) throw new BrowserMissingError(browser);
  const packageName = debianPackages[browser];
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    announce(packageName);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // a stale list names packages that the mirror no longer has, so it is read anew first
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', packageName]]) {
      spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 2, 2], env: environment });
    }
  }
  const installed = findBrowser(browser);
  if (installed === undefined) throw new BrowserMissingError(browser);
  return installed;
}
