import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const mainFile = fileURLToPath(new URL('../../endpoint/main.ts', import.meta.url));

export interface EndpointProcess {
  readonly url: string;
  /** Everything it has printed so far, a line each. */
  readonly lines: readonly string[];
  readonly child: ChildProcess;
  /** Sends a signal and resolves with the exit code, or null where the signal killed it. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts the endpoint as `npm run endpoint` does and waits until it listens. */
export async function startEndpointProcess(flags: readonly string[]): Promise<EndpointProcess> {
  const child = spawn(process.execPath, [mainFile, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  while (lines.length < 2) await once(reader, 'line');
  return {
    url: lines[0]?.split(' ').at(-1) ?? '',
    lines,
    child,
    stop: async (signal) => {
      const exited = once(child, 'exit');
      child.kill(signal);
      const [code] = await exited;
      return typeof code === 'number' ? code : null;
    },
  };
}

/** Runs the endpoint until it ends by itself. */
export async function runEndpointCommand(flags: readonly string[]) {
  const child = spawn(process.execPath, [mainFile, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (complaints += String(data)));
  const [code] = await once(child, 'close');
  return { code: Number(code), output, complaints };
}
