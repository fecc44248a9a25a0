import { setTimeout as sleep } from 'node:timers/promises';

const stillMs = 250;
const pollMs = 50;
/** A page that never rests, such as one with a clock that grows, is photographed all the same. */
const longestWaitMs = 3000;

/** Waits until a measure stays the same for a moment, e.g. the size of a popup that fits itself to its content. */
export async function waitUntilStill(measure: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  let last = await measure();
  let changedAt = startedAt;
  while (performance.now() - changedAt < stillMs && performance.now() - startedAt < longestWaitMs) {
    await sleep(pollMs);
    const next = await measure();
    if (next !== last) changedAt = performance.now();
    last = next;
  }
}
