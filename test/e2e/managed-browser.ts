import { generateKeyPairSync } from 'node:crypto';
import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import type { BrowserKind } from '../../cli/browser/browser-kind.ts';
import { findBrowser } from '../../cli/browser/find-browser.ts';
import { computeExtensionId } from '../../cli/browser/pin-extension.ts';
import type { SessionOptions } from '../../cli/browser/session-options.ts';
import { geckoId } from '../../manifest.ts';

/** A browser whose Goodfaith an administrator manages. */
export interface ManagedBrowser {
  readonly options: Partial<Pick<SessionOptions, 'extensionDir' | 'environment'>>;
  /** Sets the settings as an administrator does; undefined takes them away. */
  readonly setPolicy: (policy: unknown) => Promise<void>;
  /** Takes away what lies outside the test's folder. */
  readonly close: () => Promise<void>;
}

/** Where a browser of the Chromium family looks; only the administrator of the machine may write there. */
function findChromiumFolder(): string | undefined {
  const executable = findBrowser('chromium') ?? '';
  if (executable.includes('google-chrome')) return '/etc/opt/chrome/policies/managed';
  return executable.includes('chromium') ? '/etc/chromium/policies/managed' : undefined;
}

/** Why a browser cannot be managed on this machine, or undefined where it can. */
export function findHindrance(browser: BrowserKind): string | undefined {
  if (process.platform !== 'linux') return 'administrators set policies in other places than on Linux';
  if (browser === 'firefox') return undefined;
  const place = findChromiumFolder();
  if (place === undefined) return 'only Chromium and Chrome are known by their folder';
  let folder = place;
  while (!existsSync(folder)) folder = path.dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch {
    return `${place} belongs to the administrator`;
  }
}

/** Makes a browser manageable, without another test or the person at this machine noticing. */
export async function manageBrowser(
  browser: BrowserKind,
  { folder, extensionDir }: { readonly folder: string; readonly extensionDir: string },
): Promise<ManagedBrowser> {
  return browser === 'firefox' ? manageFirefox(folder) : manageChromium(folder, extensionDir);
}

/** Firefox looks below the home directory of the person, which here is another one. */
function manageFirefox(folder: string): ManagedBrowser {
  const home = path.join(folder, 'home');
  const file = path.join(home, '.mozilla', 'managed-storage', `${geckoId}.json`);
  return {
    options: { environment: { HOME: home } },
    setPolicy: async (policy) => {
      await mkdir(path.dirname(file), { recursive: true });
      if (policy === undefined) await rm(file, { force: true });
      else {
        const manifest = { name: geckoId, description: 'Goodfaith', type: 'storage', data: policy };
        await writeFile(file, JSON.stringify(manifest));
      }
    },
    close: async () => undefined,
  };
}

/**
 * Chromium looks in one folder for the whole machine. The extension gets a key, and so an id, of its own: a policy for
 * it says nothing to the Goodfaith of any other test, not even when it is left behind.
 */
async function manageChromium(folder: string, builtDir: string): Promise<ManagedBrowser> {
  const place = findChromiumFolder();
  if (place === undefined) throw new Error('This browser has no known folder for policies.');
  const extensionDir = path.join(folder, 'extension');
  await cp(builtDir, extensionDir, { recursive: true });
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const manifestFile = path.join(extensionDir, 'manifest.json');
  const manifest = z.looseObject({}).parse(JSON.parse(await readFile(manifestFile, 'utf8')));
  await writeFile(manifestFile, JSON.stringify({ ...manifest, key }));
  const id = computeExtensionId(key);
  const file = path.join(place, `goodfaith-e2e-${id}.json`);
  const removeFile = (): void => rmSync(file, { force: true });
  process.once('exit', removeFile);
  return {
    options: { extensionDir },
    setPolicy: async (policy) => {
      await mkdir(place, { recursive: true });
      if (policy === undefined) removeFile();
      else await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
    },
    close: async () => {
      removeFile();
      process.removeListener('exit', removeFile);
    },
  };
}
