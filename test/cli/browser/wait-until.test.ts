import { describe, expect, test } from 'vitest';
import { WaitError } from '../../../cli/browser/errors.ts';
import { waitUntil } from '../../../cli/browser/wait-until.ts';

describe('waitUntil', () => {
  test('tries again until it holds', async () => {
    let attemptCount = 0;
    const value = await waitUntil('three', async () => {
      attemptCount += 1;
      return attemptCount === 3
        ? { kind: 'done', value: 'third' }
        : { kind: 'not_yet', seen: String(attemptCount) };
    });
    expect([value, attemptCount]).toEqual(['third', 3]);
  });

  test('says what it waited for and what it saw last', async () => {
    const attempt = waitUntil('#send', async () => ({ kind: 'not_yet', seen: '“Saving”' }), 100);
    await expect(attempt).rejects.toThrow(WaitError);
    await expect(attempt).rejects.toThrow('Waited 0.1 s for #send; saw “Saving”.');
  });

  test('does not wait on where an attempt itself fails', async () => {
    const attempt = waitUntil('anything', async () => Promise.reject(new TypeError('broken')));
    await expect(attempt).rejects.toThrow(TypeError);
  });
});
