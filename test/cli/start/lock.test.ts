import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lock } from '../../../cli/start/lock.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'goodfaith-lock-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('lock', () => {
  const { signal } = new AbortController();

  test('lets one in at a time', async () => {
    const file = path.join(folder, 'one');
    const order: string[] = [];
    const unlock = await lock(file, signal);
    const second = lock(file, signal).then(async (unlockSecond) => {
      order.push('second');
      await unlockSecond();
    });
    await sleep(120);
    order.push('first');
    await unlock();
    await second;
    expect(order).toEqual(['first', 'second']);
    expect(existsSync(file)).toBe(false);
  });

  test('takes over from somebody who was killed', async () => {
    const file = path.join(folder, 'killed');
    const gone = spawnSync(process.execPath, ['--version']).pid;
    await writeFile(file, String(gone));
    const unlock = await lock(file, signal);
    await unlock();
    expect(existsSync(file)).toBe(false);
  });

  test('stops waiting after an interruption', async () => {
    const file = path.join(folder, 'interrupted');
    const unlock = await lock(file, signal);
    await expect(lock(file, AbortSignal.abort())).rejects.toThrow(/abort/i);
    await unlock();
  });
});
