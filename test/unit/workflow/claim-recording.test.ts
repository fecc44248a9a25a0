import { describe, expect, test } from 'vitest';
import { claimRecording, isRecordingClaimed } from '../../../lib/workflow/claim-recording.ts';

describe('claimRecording', () => {
  test('a tab is recorded once at a time, and by anybody again afterwards', async () => {
    const giveUp = await claimRecording(7);
    expect(await isRecordingClaimed(7)).toBe(true);
    expect(await claimRecording(7, 10)).toBeUndefined();
    giveUp?.();
    await expect.poll(() => isRecordingClaimed(7)).toBe(false);
    expect(await claimRecording(7)).toBeTypeOf('function');
  });

  test('a page that is just going away hands the tab over', async () => {
    const giveUp = await claimRecording(10);
    const next = claimRecording(10, 60_000);
    giveUp?.();
    expect(await next).toBeTypeOf('function');
  });

  test('two tabs do not stand in each other’s way', async () => {
    expect(await claimRecording(8)).toBeTypeOf('function');
    expect(await isRecordingClaimed(9)).toBe(false);
    expect(await claimRecording(9)).toBeTypeOf('function');
  });
});
