import * as openpgp from 'openpgp';
import { clearAlarm, onAlarm, scheduleAlarmAt } from '../../lib/platform/alarms.ts';
import { keepAwake, onStarted } from '../../lib/platform/runtime.ts';
import { sendLimits, subscriptionLimits } from '../../lib/policy/limits.ts';
import { sourcesRevisionItem } from '../../lib/storage/settings.ts';
import { findNextDue, refreshSubscriptions } from '../../lib/workflow/refresh-subscriptions.ts';

const alarmName = 'refresh-subscriptions';

/** Refreshes lists by URL when they are due: one alarm, always for the earliest of them. */
export function watchSubscriptions(): void {
  // Firefox forgets alarms when it closes
  onStarted(() => void refresh());
  onAlarm(alarmName, () => void refresh());
  // a list that was added, removed or answered about may be due earlier or never
  sourcesRevisionItem.onChanged(() => void findNextDue().then(schedule), new AbortController().signal);
}

async function refresh(): Promise<void> {
  // set before anything is fetched: if the worker dies, the alarm brings it back
  await schedule(Date.now());
  const awake = new AbortController();
  keepAwake(sendLimits.heartbeatMs, awake.signal);
  try {
    const due = await refreshSubscriptions({
      fetch: (input, init) => fetch(input, init),
      // Chromium's workers cannot load anything later
      loadOpenpgp: async () => openpgp,
      readClock: Date.now,
      readRandom: Math.random,
    });
    await schedule(due);
  } finally {
    awake.abort();
  }
}

async function schedule(dueAt: number | undefined): Promise<void> {
  if (dueAt === undefined) {
    await clearAlarm(alarmName);
    return;
  }
  const earliestAt = Date.now() + subscriptionLimits.alarmDelayMinutes * 60_000;
  await scheduleAlarmAt(alarmName, Math.max(dueAt, earliestAt));
}
