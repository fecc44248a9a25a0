import { text } from '../../lib/base/text.ts';
import { destinationAdapters } from '../../lib/delivery/registry.ts';
import { pumpOutbox } from '../../lib/delivery/outbox.ts';
import { clearAlarm, onAlarm, scheduleAlarm } from '../../lib/platform/alarms.ts';
import { notify } from '../../lib/platform/notifications.ts';
import { keepAwake, onStarted } from '../../lib/platform/runtime.ts';
import { sendLimits } from '../../lib/policy/limits.ts';
import type { OutboxEntry } from '../../lib/report/frozen-report.ts';
import { isReceiverOpen } from '../../lib/report/receiver.ts';
import { readOutbox, writeOutboxEntry } from '../../lib/storage/outbox-store.ts';
import { readReceiverChoices } from '../../lib/workflow/read-managed.ts';

const alarmName = 'pump-outbox';
const lockName = 'pump-outbox';

/** Sends what waits whenever the browser starts, an alarm fires or a page asks; one sender at a time. */
export function watchOutbox(): { pump: () => Promise<void> } {
  onStarted(() => void pump());
  onAlarm(alarmName, () => void pump());
  // a worker that was killed while sending wakes up for any reason at all: look at once
  void pump();
  return { pump };
}

async function pump(): Promise<void> {
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (!lock) return; // another pump is at work and will take what is new
    // set before anything is sent: if the worker dies, the alarm brings it back
    await scheduleAlarm(alarmName, sendLimits.alarmPeriodMinutes);
    const awake = new AbortController();
    keepAwake(sendLimits.heartbeatMs, awake.signal);
    try {
      const { waitingCount } = await pumpOutbox({
        store: { readAll: readOutbox, write: writeOutboxEntry },
        adapter: destinationAdapters[0],
        fetch: (input, init) => fetch(input, init),
        readClock: Date.now,
        readRandom: Math.random,
        isReceiverOpen: async ({ programmeId, endpointUrl }) =>
          isReceiverOpen(programmeId, endpointUrl, await readReceiverChoices()),
        onSettled: (entry) => void announce(entry),
      });
      if (waitingCount === 0) await clearAlarm(alarmName);
    } finally {
      awake.abort();
    }
  });
}

async function announce({ report, state }: OutboxEntry): Promise<void> {
  const host = new URL(report.endpointUrl).host;
  const key = state.kind === 'delivered' ? 'notification_received' : 'notification_refused';
  await notify(report.id, text(key, host), report.title);
}
