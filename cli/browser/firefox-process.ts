import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { BrowserStartError } from './errors.ts';
import { buildFirefoxPreferences } from './firefox-preferences.ts';
import { killProcessTree } from './kill-process-tree.ts';
import type { SessionOptions } from './session-options.ts';
import { defaultWindowSize } from './window-size.ts';

export interface FirefoxProcess {
  readonly pid: number | undefined;
  /** Where it listens for WebDriver BiDi, e.g. `ws://127.0.0.1:41231`. */
  readonly socketUrl: string;
  readonly closed: Promise<void>;
}

const startTimeoutMs = 60_000;

/** Starts Firefox with a profile prepared for driving. */
export async function startFirefox(executablePath: string, options: SessionOptions): Promise<FirefoxProcess> {
  await mkdir(options.profileDir, { recursive: true });
  await writeFile(path.join(options.profileDir, 'user.js'), buildFirefoxPreferences(options));
  const { widthPx, heightPx } = options.windowSize ?? defaultWindowSize;
  const child = spawn(
    executablePath,
    [
      ...(options.isHeadless ? ['--headless'] : []),
      '--no-remote',
      `--profile=${path.resolve(options.profileDir)}`,
      `--width=${widthPx}`,
      `--height=${heightPx}`,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      'about:blank',
    ],
    {
      // a group of its own, so that a crash can be played on all of it
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...options.environment, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  const endWithUs = (): void => killProcessTree(child.pid);
  process.once('exit', endWithUs);
  const closed = new Promise<void>((resolve) => {
    child.once('exit', () => {
      process.removeListener('exit', endWithUs);
      resolve();
    });
  });

  const socketUrl = await new Promise<string>((resolve, reject) => {
    let output = '';
    const fail = (reason: string): void => {
      killProcessTree(child.pid);
      reject(new BrowserStartError(executablePath, reason));
    };
    const timer = setTimeout(() => fail(`${startTimeoutMs / 1000} s`), startTimeoutMs);
    child.once('error', (error) => fail(error.message));
    child.once('exit', () => fail(output.trim().slice(-500)));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      // only the start is of interest; the stream is read on so that Firefox never waits for us
      if (output.length < 65_536) output += chunk;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  return { pid: child.pid, socketUrl, closed };
}
