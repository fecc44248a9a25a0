import { readFile, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { waitUntil } from '../browser/wait-until.ts';

/** Milliseconds to wait for another run; a build takes ten seconds on two slow cores. */
const longestWaitMs = 120_000;

/** Takes a lock between processes by a file with our process id. @returns what gives it back */
export async function lock(file: string, signal: AbortSignal): Promise<() => Promise<void>> {
  await waitUntil(
    file,
    async () => {
      signal.throwIfAborted();
      try {
        await writeFile(file, String(process.pid), { flag: 'wx' });
        return { kind: 'done', value: undefined };
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
      const owner = await readFile(file, 'utf8').catch(() => '');
      // whoever was killed while it held the lock does not give it back
      if (owner !== '' && !isAlive(Number(owner))) await rm(file, { force: true });
      return { kind: 'not_yet', seen: owner };
    },
    longestWaitMs,
  );
  return () => rm(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
