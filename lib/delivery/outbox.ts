import { formatInstant, type ReadClock } from '../base/time.ts';
import type { DeliveryProblem, DeliveryState, FrozenReport, OutboxEntry } from '../report/frozen-report.ts';
import { sendLimits } from '../policy/limits.ts';
import type { DestinationAdapter, SendOutcome } from './adapter.ts';

/** Where the outbox is kept; each write is durable before it resolves. */
export interface OutboxStore {
  readAll(): Promise<readonly OutboxEntry[]>;
  write(entry: OutboxEntry): Promise<void>;
}

export interface PumpContext {
  readonly store: OutboxStore;
  readonly adapter: DestinationAdapter;
  readonly fetch: typeof fetch;
  readonly readClock: ReadClock;
  /** A number from 0 up to 1, as `Math.random`; spreads retries. */
  readonly readRandom: () => number;
  /** Asked before each attempt: an organisation may have set another receiver since the person sent the report. */
  readonly isReceiverOpen: (report: FrozenReport) => Promise<boolean>;
  /** Called when a report came to rest, received or refused, after that is durable. */
  readonly onSettled?: (entry: OutboxEntry) => void;
}

/** Nothing was sent, so there is no status. */
const receiverLocked: DeliveryProblem = { code: 'receiver_locked', status: 0, detail: '' };

/**
 * Sends everything that is due, one report at a time, and returns when nothing more is due.
 * The caller holds the lock that makes it the only sender. A report found in `sending` was interrupted by a
 * crash: it is sent again with the same bytes and the same key, which the receiver recognises.
 * @returns how many reports still wait
 */
export async function pumpOutbox(context: PumpContext): Promise<{ waitingCount: number }> {
  for (const entry of await context.store.readAll()) {
    if (isDue(entry.state, context.readClock())) await deliver(entry, context);
  }
  const entries = await context.store.readAll();
  return { waitingCount: entries.filter((entry) => isWaiting(entry.state)).length };
}

/** Says whether a report is still on its way. */
export function isWaiting(state: DeliveryState): boolean {
  return state.kind === 'queued' || state.kind === 'sending';
}

function isDue(state: DeliveryState, nowMs: number): boolean {
  return state.kind === 'sending' || (state.kind === 'queued' && Date.parse(state.notBeforeAt) <= nowMs);
}

async function deliver(entry: OutboxEntry, context: PumpContext): Promise<void> {
  const { store, readClock } = context;
  const attemptCount = entry.state.attemptCount + 1;
  let current: OutboxEntry = {
    ...entry,
    state: { kind: 'sending', attemptCount, sinceAt: formatInstant(readClock()) },
  };
  await store.write(current);
  // do not remove: here the organisation's receiver holds for what was queued before it was set (outbox.test.ts)
  const isOpen = await context.isReceiverOpen(entry.report);
  const outcome: SendOutcome = isOpen
    ? await context.adapter.send(entry.report, {
        fetch: context.fetch,
        timeoutMs: sendLimits.timeoutMs,
        uploadedSha256s: entry.uploadedSha256s,
        onUploaded: async (sha256) => {
          current = { ...current, uploadedSha256s: [...current.uploadedSha256s, sha256] };
          await store.write(current);
        },
      })
    : { kind: 'refused', problem: receiverLocked };
  const settled = {
    ...current,
    state: decideNextState(outcome, attemptCount, readClock(), context.readRandom()),
  };
  await store.write(settled);
  if (!isWaiting(settled.state)) context.onSettled?.(settled);
}

/** Decides where a report stands after an attempt. */
export function decideNextState(
  outcome: SendOutcome,
  attemptCount: number,
  nowMs: number,
  random: number,
): DeliveryState {
  switch (outcome.kind) {
    case 'delivered':
      return { ...outcome, attemptCount, deliveredAt: formatInstant(nowMs) };
    case 'refused':
      return { kind: 'refused', attemptCount, refusedAt: formatInstant(nowMs), problem: outcome.problem };
    case 'retry': {
      const waitMs = outcome.retryAfterMs ?? computeBackoffMs(attemptCount, random);
      return {
        kind: 'queued',
        attemptCount,
        notBeforeAt: formatInstant(nowMs + waitMs),
        problem: outcome.problem,
      };
    }
  }
}

/**
 * Computes how long to wait before the next attempt: doubling from the base to the cap, then half of it at random.
 * @param attemptCount attempts made so far, from 1
 * @returns milliseconds, e.g. 1,000 to 2,000 after the first attempt with a base of 2,000
 */
export function computeBackoffMs(attemptCount: number, random: number): number {
  const fullMs = Math.min(sendLimits.backoffBaseMs * 2 ** (attemptCount - 1), sendLimits.backoffMaxMs);
  return Math.round(fullMs / 2 + (fullMs / 2) * random);
}
