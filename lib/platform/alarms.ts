import { browser } from 'wxt/browser';

/** Wakes the background again and again until cleared. */
export async function scheduleAlarm(name: string, periodMinutes: number): Promise<void> {
  await browser.alarms.create(name, { periodInMinutes: periodMinutes });
}

/** Wakes the background once, at a time in milliseconds since 1970; a time that is past fires at once. */
export async function scheduleAlarmAt(name: string, atMs: number): Promise<void> {
  await browser.alarms.create(name, { when: atMs });
}

/** Stops an alarm. */
export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls back when an alarm fires; register synchronously. */
export function onAlarm(name: string, callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) callback();
  });
}
