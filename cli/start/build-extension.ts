import { spawn } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { text } from '../../lib/base/text.ts';
import type { BrowserKind } from '../browser/browser-kind.ts';
import { lock } from './lock.ts';

const root = path.join(import.meta.dirname, '../..');
const builds = {
  chromium: { flag: 'chrome', folder: 'chrome-mv3' },
  firefox: { flag: 'firefox', folder: 'firefox-mv3' },
} as const satisfies Record<BrowserKind, object>;

/**
 * Builds the extension and copies it, so that a later build never changes the files under a running browser.
 * @throws Error with the last lines that the build printed
 */
export async function buildExtension(
  browser: BrowserKind,
  destination: string,
  signal: AbortSignal,
): Promise<void> {
  const { flag, folder } = builds[browser];
  await mkdir(path.join(root, '.goodfaith'), { recursive: true });
  // two runs may live side by side, and both build into the same folder
  const unlock = await lock(path.join(root, '.goodfaith/build.lock'), signal);
  try {
    await runWxt(['build', '-b', flag], signal);
    await cp(path.join(root, '.output', folder), destination, { recursive: true });
  } finally {
    await unlock();
  }
}

async function runWxt(args: readonly string[], signal: AbortSignal): Promise<void> {
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  const child = spawn(process.execPath, [wxt, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // whatever mode the caller runs in, a person gets the production build
    env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
    signal,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(text('cli_build_failed', output.trim().slice(-2000)));
}
