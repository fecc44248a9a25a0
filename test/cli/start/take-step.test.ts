import { describe, expect, test } from 'vitest';
import { buildTakeStep, StepError } from '../../../cli/start/take-step.ts';
import { phrase } from '../../../lib/base/text.ts';

function build(signal = new AbortController().signal) {
  const lines: string[] = [];
  return { lines, takeStep: buildTakeStep((line) => lines.push(line), signal) };
}

describe('buildTakeStep', () => {
  test('says the step before it does it, and gives back what it made', async () => {
    const { lines, takeStep } = build();
    const seen = await takeStep(phrase('cli_step_build'), async () => [...lines]);
    expect(seen).toEqual(['Build the extension']);
  });

  test('names the step that failed', async () => {
    const { takeStep } = build();
    const failing = takeStep(phrase('cli_step_send', 'report.test'), () =>
      Promise.reject(new Error('No answer.')),
    );
    await expect(failing).rejects.toThrow(StepError);
    await expect(failing).rejects.toThrow('This step failed: Send it to report.test. No answer.');
  });

  test('begins nothing after an interruption', async () => {
    const { lines, takeStep } = build(AbortSignal.abort());
    await expect(takeStep(phrase('cli_step_build'), async () => 1)).rejects.toThrow(/abort/i);
    expect(lines).toEqual([]);
  });
});
