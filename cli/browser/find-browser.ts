import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { BrowserKind } from './browser-kind.ts';

/** What decides where a browser may be; tests give their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

interface Places {
  readonly variable: string;
  /** Names on the PATH, the best first. */
  readonly names: readonly string[];
  readonly macApplications: readonly string[];
  /** Below Program Files or the local application data. */
  readonly windowsPaths: readonly string[];
}

const places: Readonly<Record<BrowserKind, Places>> = {
  chromium: {
    variable: 'CHROME_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
      'brave-browser',
      'brave',
    ],
    macApplications: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'],
    windowsPaths: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    macApplications: ['Firefox', 'Firefox Developer Edition'],
    windowsPaths: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** Says whether a person named the program to use, in `CHROME_PATH` or `FIREFOX_PATH`. */
export function isBrowserChosen(browser: BrowserKind, environment: Machine['environment']): boolean {
  return Boolean(environment[places[browser].variable]);
}

/** Lists where a browser may be on this machine, the best place first. */
export function listBrowserPlaces(browser: BrowserKind, machine: Machine): readonly string[] {
  const { variable, names, macApplications, windowsPaths } = places[browser];
  const { platform, environment } = machine;
  const chosen = environment[variable];
  // a person who names a browser means that one; another would surprise them
  if (chosen !== undefined && chosen !== '') return [chosen];
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    return windowsPaths.flatMap((below) => roots.map((root) => path.win32.join(root, below)));
  }
  const directories = (environment['PATH'] ?? '')
    .split(':')
    .filter((directory) => path.isAbsolute(directory));
  const onPath = names.flatMap((name) => directories.map((directory) => path.posix.join(directory, name)));
  if (platform !== 'darwin') return onPath;
  const homes = ['/Applications', ...(environment['HOME'] ? [`${environment['HOME']}/Applications`] : [])];
  const bundled = macApplications.flatMap((name) =>
    homes.map((home) => `${home}/${name}.app/Contents/MacOS/${browser === 'firefox' ? 'firefox' : name}`),
  );
  return [...bundled, ...onPath];
}

/** Finds an installed browser. @returns its executable, e.g. `/usr/bin/chromium`, or undefined */
export function findBrowser(
  browser: BrowserKind,
  machine: Machine = { platform: process.platform, environment: process.env },
  isExecutable: (filePath: string) => boolean = isExecutableFile,
): string | undefined {
  return listBrowserPlaces(browser, machine).find(isExecutable);
}

function isExecutableFile(filePath: string): boolean {
  try {
    accessSync(filePath, constants.X_OK);
    return statSync(filePath).isFile();
  } catch {
    return false;
  }
}
