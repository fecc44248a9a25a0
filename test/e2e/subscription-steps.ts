import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import type { World } from './world.ts';

const slowMs = 20_000;
const longAgo = '2020-01-01T00:00:00.000Z';

/** Finds one control of the card of a list by its address. */
export function ofSubscription(url: string, id: string): string {
  return `article[data-url="${url}"] ${byTestId(id)}`;
}

/** Types the address of a list, lets the browser allow its host, looks at it and keeps it. */
export async function subscribe(
  world: World,
  options: PageHandle,
  typed: { readonly url: string; readonly keyText?: string; readonly isHostHeld?: boolean },
): Promise<void> {
  await options.activate();
  await options.fill(byTestId('subscription-url'), typed.url);
  if (typed.keyText !== undefined) {
    if (!(await options.exists(`details[open]${byTestId('subscription-signed')}`))) {
      await options.click(`${byTestId('subscription-signed')} summary`);
    }
    await options.fill(byTestId('subscription-key'), typed.keyText);
  }
  const look = byTestId('look-at-list');
  // the browser asks once for a host
  if (typed.isHostHeld === true) await options.click(look);
  else await world.session().allowHost(options, look, `http://${new URL(typed.url).hostname}/*`);
  await options.waitFor(byTestId('subscribe-review'), { timeoutMs: slowMs });
  await options.click(byTestId('keep-subscription'));
  await options.waitFor(ofSubscription(typed.url, 'refresh-subscription'), { timeoutMs: slowMs });
}

/**
 * Lets time pass for every list, and the alarm fire. A test cannot wait for an hour, so the stored times are set
 * back; what happens then is the background's own doing.
 * @param isOld also makes the last good answer an old one
 */
export async function letAlarmFire(options: PageHandle, isOld = false): Promise<void> {
  await options.evaluate(
    async (past: string, isRefreshOld: boolean) => {
      // a look that is under way would write its own times over these
      await navigator.locks.request('refresh-subscriptions', async () => {
        const opening = indexedDB.open('goodfaith');
        await new Promise((resolve) => {
          opening.addEventListener('success', resolve);
        });
        const store = opening.result.transaction('programmes', 'readwrite').objectStore('programmes');
        const reading = store.getAll();
        await new Promise((resolve) => {
          reading.addEventListener('success', resolve);
        });
        for (const row of reading.result) {
          if (row.subscription === undefined) continue;
          row.subscription.nextCheckAt = past;
          if (isRefreshOld) {
            row.subscription.refreshedAt = past;
            row.staleAt = past;
          }
          store.put(row, row.id);
        }
        await new Promise((resolve) => {
          store.transaction.addEventListener('complete', resolve);
        });
        opening.result.close();
      });
      const browser = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await browser.alarms.create('refresh-subscriptions', { when: Date.now() });
    },
    longAgo,
    isOld,
  );
}
