import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from '../../lib/base/text.ts';

export interface RunningEndpoint {
  /** e.g. `http://127.0.0.1:41231` */
  readonly url: URL;
  stop(): Promise<void>;
}

export interface EndpointOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly programmeFile?: string | undefined;
}

const startTimeoutMs = 30_000;
const stopTimeoutMs = 12_000;
const mainFile = path.join(import.meta.dirname, '../../endpoint/main.ts');

/** Starts the reference endpoint in a process of its own and waits until it listens. */
export async function startEndpoint(options: EndpointOptions): Promise<RunningEndpoint> {
  const { dataDir, port, programmeFile } = options;
  const flags = ['--data', dataDir, '--port', String(port)];
  if (programmeFile !== undefined) flags.push('--programme', programmeFile);
  const child = spawn(process.execPath, [mainFile, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaints = (complaints + chunk).slice(-2000);
  });

  const listening = new Promise<URL>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /\bhttps?:\/\/\S+/.exec(line)?.[0];
      if (address !== undefined) resolve(new URL(address));
    });
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const isStubborn = await Promise.race([
      exited.then(() => false),
      sleep(stopTimeoutMs, true, { ref: false }),
    ]);
    if (isStubborn) child.kill('SIGKILL');
  };
  const url = await Promise.race([
    listening,
    exited.then(() => undefined),
    sleep(startTimeoutMs, undefined, { ref: false }),
  ]);
  if (url === undefined) {
    await stop();
    throw new Error(complaints.trim() || text('cli_endpoint_silent', String(startTimeoutMs / 1000)));
  }
  return { url, stop };
}
