import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../cli/gate/run-command.ts';

const soonMs = 60_000;

function run(script: string, deadlineMs: number): Promise<string | undefined> {
  const options = { folder: import.meta.dirname, env: process.env, deadlineMs };
  return runCommand([process.execPath, '-e', script], options);
}

describe('runCommand', () => {
  test('says nothing of a command that ends with 0', async () => {
    expect(await run('', Date.now() + soonMs)).toBeUndefined();
  });

  test('says how a command failed', async () => {
    expect(await run('process.exit(3)', Date.now() + soonMs)).toBe('ended with exit code 3');
  });

  test('stops a command that passes the deadline', async () => {
    const problem = await run('setInterval(() => {}, 1000)', Date.now());
    expect(problem).toBe('stopped, because the whole run took too long');
  });

  test('says that a program is missing', async () => {
    const options = { folder: import.meta.dirname, env: process.env, deadlineMs: Date.now() + soonMs };
    expect(await runCommand(['no-such-program'], options)).toMatch(/^could not start: /);
  });
});
