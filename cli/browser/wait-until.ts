import { setTimeout as sleep } from 'node:timers/promises';
import { WaitError } from './errors.ts';

/** How long a person would wait for a page to react, in ms; long enough for two shared cores. */
export const defaultTimeoutMs = 15_000;
/** How long a slow site may take to answer with a document, in ms. */
export const pageLoadTimeoutMs = 60_000;
const pollMs = 50;

export type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'not_yet'; readonly seen: string };

/**
 * Tries until something holds.
 * @param what says what is waited for, for the sentence in the error
 * @throws WaitError with what was seen last, when the time is up
 */
export async function waitUntil<T>(
  what: string,
  attempt: () => Promise<Attempt<T>>,
  timeoutMs: number = defaultTimeoutMs,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const outcome = await attempt();
    if (outcome.kind === 'done') return outcome.value;
    if (performance.now() > deadline) throw new WaitError(what, timeoutMs, outcome.seen);
    await sleep(pollMs);
  }
}
