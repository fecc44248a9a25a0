import { describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../../cli/browser/browser-kind.ts';
import { findBrowser, type Machine } from '../../../cli/browser/find-browser.ts';

interface Row {
  readonly why: string;
  readonly browser: BrowserKind;
  readonly machine: Machine;
  readonly installed: readonly string[];
  readonly found: string | undefined;
}

const linux = (environment: Machine['environment'] = {}): Machine => ({
  platform: 'linux',
  environment: { PATH: '/usr/local/bin:/usr/bin', ...environment },
});

const rows: readonly Row[] = [
  {
    why: 'Chromium before Chrome',
    browser: 'chromium',
    machine: linux(),
    installed: ['/usr/bin/google-chrome', '/usr/bin/chromium'],
    found: '/usr/bin/chromium',
  },
  {
    why: 'Edge where there is nothing else',
    browser: 'chromium',
    machine: linux(),
    installed: ['/usr/bin/microsoft-edge', '/usr/bin/firefox'],
    found: '/usr/bin/microsoft-edge',
  },
  {
    why: 'Brave at last',
    browser: 'chromium',
    machine: linux(),
    installed: ['/usr/local/bin/brave'],
    found: '/usr/local/bin/brave',
  },
  {
    why: 'the program that a person names',
    browser: 'chromium',
    machine: linux({ CHROME_PATH: '/opt/own/chrome' }),
    installed: ['/usr/bin/chromium', '/opt/own/chrome'],
    found: '/opt/own/chrome',
  },
  {
    why: 'no other than the one that a person names',
    browser: 'firefox',
    machine: linux({ FIREFOX_PATH: '/opt/gone' }),
    installed: ['/usr/bin/firefox'],
    found: undefined,
  },
  {
    why: 'the ESR before the other Firefox',
    browser: 'firefox',
    machine: linux(),
    installed: ['/usr/bin/firefox', '/usr/bin/firefox-esr'],
    found: '/usr/bin/firefox-esr',
  },
  {
    why: 'nothing in a folder that depends on where the command runs',
    browser: 'chromium',
    machine: linux({ PATH: '.:bin' }),
    installed: ['chromium', './chromium', 'bin/chromium'],
    found: undefined,
  },
  {
    why: 'an application of macOS',
    browser: 'chromium',
    machine: { platform: 'darwin', environment: { HOME: '/home-of-ada', PATH: '/usr/bin' } },
    installed: ['/home-of-ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    found: '/home-of-ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  },
  {
    why: 'Firefox on macOS, whose program has a lower-case name',
    browser: 'firefox',
    machine: { platform: 'darwin', environment: { PATH: '' } },
    installed: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    found: '/Applications/Firefox.app/Contents/MacOS/firefox',
  },
  {
    why: 'Edge on Windows',
    browser: 'chromium',
    machine: { platform: 'win32', environment: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' } },
    installed: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    found: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  },
  { why: 'nothing', browser: 'chromium', machine: linux(), installed: [], found: undefined },
];

describe('findBrowser finds', () => {
  test.each(rows)('$why', ({ browser, machine, installed, found }) => {
    expect(findBrowser(browser, machine, (file) => installed.includes(file))).toBe(found);
  });
});
