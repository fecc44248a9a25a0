import { describe, expect, test } from 'vitest';
import { encodeText } from '../../../lib/base/bytes.ts';
import { draftIdSchema, reportIdSchema, sha256Schema, type ReportId } from '../../../lib/base/ids.ts';
import type { DestinationAdapter, SendOutcome } from '../../../lib/delivery/adapter.ts';
import { computeBackoffMs, pumpOutbox, type OutboxStore } from '../../../lib/delivery/outbox.ts';
import { sendLimits } from '../../../lib/policy/limits.ts';
import type { DeliveryState, OutboxEntry } from '../../../lib/report/frozen-report.ts';
import { receiptSchema } from '../../../lib/report/wire.ts';

const now = '2026-11-21T12:00:00.000Z';
const nowMs = Date.parse(now);
const sha256 = sha256Schema.parse('a'.repeat(64));
const otherSha256 = sha256Schema.parse('b'.repeat(64));
const receipt = receiptSchema.parse({
  payload: {
    receipt: '0.1',
    id: 'GF-7Q4K-2M9X',
    report_id: '7f9f0c34-6f0b-4b5e-9d5e-1f6f0f4e7a11',
    report_sha256: sha256,
    report_bytes: 2,
    received_at: now,
    programme: { id: 'practice', name: 'Practice' },
    time_zone: 'Europe/Berlin',
    attachments: [],
  },
  signature: { algorithm: 'Ed25519', key_id: 'k', value: 'AAAA' },
});
const delivered: SendOutcome = { kind: 'delivered', receiptText: '{}', receipt, signature: 'verified' };

function createEntry(state: DeliveryState, id = crypto.randomUUID()): OutboxEntry {
  return {
    report: {
      id: reportIdSchema.parse(id),
      draftId: draftIdSchema.parse(crypto.randomUUID()),
      programmeId: 'practice',
      title: 'A finding',
      endpointUrl: 'https://report.example/reports',
      bytes: encodeText('{}'),
      sha256,
      markdown: '',
      attachments: [],
      frozenAt: now,
    },
    state,
    uploadedSha256s: [],
  };
}

function createStore(entries: readonly OutboxEntry[]): OutboxStore & { history: OutboxEntry[] } {
  const rows = new Map<ReportId, OutboxEntry>(entries.map((entry) => [entry.report.id, entry]));
  const history: OutboxEntry[] = [];
  return {
    history,
    readAll: async () => [...rows.values()],
    write: async (entry) => {
      history.push(entry);
      rows.set(entry.report.id, entry);
    },
  };
}

function createAdapter(
  answer: SendOutcome | ((call: number) => SendOutcome),
): DestinationAdapter & { sentIds: string[] } {
  const sentIds: string[] = [];
  return {
    id: 'stub',
    isIdempotent: true,
    sentIds,
    send: async (report) => {
      sentIds.push(report.id);
      return typeof answer === 'function' ? answer(sentIds.length) : answer;
    },
  };
}

const effects = { fetch, readClock: () => nowMs, readRandom: () => 0.5, isReceiverOpen: async () => true };
const queued: DeliveryState = { kind: 'queued', attemptCount: 0, notBeforeAt: now };

describe('pumpOutbox', () => {
  test('writes "sending" before it sends and the receipt after', async () => {
    const store = createStore([createEntry(queued)]);
    const result = await pumpOutbox({ ...effects, store, adapter: createAdapter(delivered) });
    expect(store.history.map((entry) => entry.state.kind)).toEqual(['sending', 'delivered']);
    expect(store.history[1]?.state).toMatchObject({ kind: 'delivered', attemptCount: 1, deliveredAt: now });
    expect(result.waitingCount).toBe(0);
  });

  test.each<DeliveryState>([queued, { kind: 'sending', attemptCount: 1, sinceAt: now }])(
    'sends nothing where an organisation has set another receiver since (%j)',
    async (state) => {
      const store = createStore([createEntry(state)]);
      const adapter = createAdapter(delivered);
      const result = await pumpOutbox({ ...effects, isReceiverOpen: async () => false, store, adapter });
      expect(adapter.sentIds).toEqual([]);
      expect(store.history.at(-1)?.state).toMatchObject({
        kind: 'refused',
        problem: { code: 'receiver_locked' },
      });
      expect(result.waitingCount).toBe(0);
    },
  );

  test('sends what a crash left in "sending" again, under the same id', async () => {
    const entry = createEntry({ kind: 'sending', attemptCount: 3, sinceAt: now });
    const adapter = createAdapter(delivered);
    const store = createStore([entry]);
    await pumpOutbox({ ...effects, store, adapter });
    expect(adapter.sentIds).toEqual([entry.report.id]);
    expect(store.history.at(-1)?.state).toMatchObject({ kind: 'delivered', attemptCount: 4 });
  });

  test.each([
    [
      {
        kind: 'delivered',
        attemptCount: 1,
        deliveredAt: now,
        receiptText: '{}',
        receipt,
        signature: 'verified',
      },
    ],
    [{ kind: 'refused', attemptCount: 1, refusedAt: now, problem: { code: 'x', status: 422, detail: '' } }],
    [{ kind: 'queued', attemptCount: 1, notBeforeAt: '2026-11-21T12:00:01.000Z' }],
  ] satisfies [DeliveryState][])('leaves alone what is not due: %o', async (state) => {
    const adapter = createAdapter(delivered);
    await pumpOutbox({ ...effects, store: createStore([createEntry(state)]), adapter });
    expect(adapter.sentIds).toEqual([]);
  });

  test('queues again with the problem and a later moment when the failure can heal', async () => {
    const store = createStore([createEntry(queued)]);
    const problem = { code: 'network', status: 0, detail: '' };
    const result = await pumpOutbox({
      ...effects,
      store,
      adapter: createAdapter({ kind: 'retry', problem }),
    });
    expect(store.history.at(-1)?.state).toEqual({
      kind: 'queued',
      attemptCount: 1,
      notBeforeAt: new Date(nowMs + computeBackoffMs(1, 0.5)).toISOString(),
      problem,
    });
    expect(result.waitingCount).toBe(1);
  });

  test('obeys the receiver when it says when to come back', async () => {
    const store = createStore([createEntry(queued)]);
    const outcome: SendOutcome = {
      kind: 'retry',
      problem: { code: 'x', status: 429, detail: '' },
      retryAfterMs: 90_000,
    };
    await pumpOutbox({ ...effects, store, adapter: createAdapter(outcome) });
    expect(store.history.at(-1)?.state).toMatchObject({ notBeforeAt: '2026-11-21T12:01:30.000Z' });
  });

  test('keeps each acknowledged attachment before the next is sent', async () => {
    const store = createStore([createEntry(queued)]);
    const adapter: DestinationAdapter = {
      id: 'stub',
      isIdempotent: true,
      send: async (_report, context) => {
        await context.onUploaded(sha256);
        await context.onUploaded(otherSha256);
        return { kind: 'retry', problem: { code: 'network', status: 0, detail: '' } };
      },
    };
    await pumpOutbox({ ...effects, store, adapter });
    expect(store.history.map((entry) => entry.uploadedSha256s.length)).toEqual([0, 1, 2, 2]);
  });

  test('tells once of a report that came to rest, after that is kept, and never of one that waits', async () => {
    const store = createStore([createEntry(queued), createEntry(queued)]);
    const adapter = createAdapter((call) =>
      call === 1 ? { kind: 'retry', problem: { code: 'network', status: 0, detail: '' } } : delivered,
    );
    const told: string[] = [];
    const onSettled = (entry: OutboxEntry): void => {
      expect(store.history.at(-1)).toBe(entry);
      told.push(entry.state.kind);
    };
    await pumpOutbox({ ...effects, store, adapter, onSettled });
    expect(told).toEqual(['delivered']);
  });

  test('goes on with the next report when one is refused', async () => {
    const adapter = createAdapter((call) =>
      call === 1 ? { kind: 'refused', problem: { code: 'x', status: 400, detail: '' } } : delivered,
    );
    const store = createStore([createEntry(queued), createEntry(queued)]);
    await pumpOutbox({ ...effects, store, adapter });
    expect((await store.readAll()).map((entry) => entry.state.kind)).toEqual(['refused', 'delivered']);
  });
});

test.each([
  [1, 0, sendLimits.backoffBaseMs / 2],
  [1, 1, sendLimits.backoffBaseMs],
  [2, 1, sendLimits.backoffBaseMs * 2],
  [40, 1, sendLimits.backoffMaxMs],
])('waits after attempt %i with random %d for %i ms', (attemptCount, random, expected) => {
  expect(computeBackoffMs(attemptCount, random)).toBe(expected);
});
