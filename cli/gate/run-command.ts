import { spawn } from 'node:child_process';

export interface CommandOptions {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** When the command is stopped whatever it is doing, as a time of `Date.now()`. */
  readonly deadlineMs: number;
}

// long enough for a test runner to close its browsers
const graceMs = 5_000;

/**
 * Runs a command to its end, with its output on ours.
 * @returns what went wrong in a few words, or nothing
 */
export function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  { folder, env, deadlineMs }: CommandOptions,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    // its own process group, so that everything it started ends with it
    const child = spawn(program, args, { cwd: folder, env, stdio: 'inherit', detached: true });
    let isLate = false;
    const stop = (signal: NodeJS.Signals): void => stopGroup(child.pid, signal);
    const timer = setTimeout(
      () => {
        isLate = true;
        stop('SIGTERM');
        setTimeout(stop, graceMs, 'SIGKILL').unref();
      },
      Math.max(0, deadlineMs - Date.now()),
    );
    const interrupt = (signal: NodeJS.Signals): void => {
      stop(signal);
      process.exitCode = 130;
    };
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);

    const settle = (problem: string | undefined): void => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      resolve(isLate ? 'stopped, because the whole run took too long' : problem);
    };
    child.once('error', (error) => settle(`could not start: ${error.message}`));
    child.once('close', (code, signal) => {
      settle(code === 0 ? undefined : `ended with ${code === null ? String(signal) : `exit code ${code}`}`);
    });
  });
}

function stopGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: the group has ended by itself meanwhile
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
