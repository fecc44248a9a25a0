import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { buildCleanUp } from '../../../cli/start/clean-up.ts';

function build() {
  const done: string[] = [];
  const problems: unknown[] = [];
  const cleanUp = buildCleanUp((problem) => problems.push(problem));
  const note = (name: string) => async (): Promise<void> => {
    done.push(name);
  };
  return { done, problems, cleanUp, note };
}

describe('buildCleanUp', () => {
  test('takes away in the opposite order, once', async () => {
    const { done, cleanUp, note } = build();
    cleanUp.add(note('folder'));
    cleanUp.add(note('browser'));
    await Promise.all([cleanUp.run(), cleanUp.run()]);
    expect(done).toEqual(['browser', 'folder']);
  });

  test('waits for what is still starting, so that it does not outlive the command', async () => {
    const { done, cleanUp, note } = build();
    cleanUp.add(note('folder'));
    const starting = cleanUp.addStarting(sleep(50, 'browser'), (started) => note(started)());
    await cleanUp.run();
    expect(done).toEqual(['browser', 'folder']);
    expect(await starting).toBe('browser');
  });

  test('goes on where one part fails, and says so', async () => {
    const { done, problems, cleanUp, note } = build();
    cleanUp.add(note('folder'));
    cleanUp.add(() => Promise.reject(new Error('stuck')));
    await cleanUp.run();
    expect(done).toEqual(['folder']);
    expect(problems).toEqual([new Error('stuck')]);
  });

  test('has nothing to take away where the start failed; the caller hears of it', async () => {
    const { done, problems, cleanUp, note } = build();
    const starting = cleanUp.addStarting(Promise.reject(new Error('no display')), note('browser'));
    await expect(starting).rejects.toThrow('no display');
    await cleanUp.run();
    expect([done, problems]).toEqual([[], []]);
  });
});
