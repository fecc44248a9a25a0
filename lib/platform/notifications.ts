import { browser } from 'wxt/browser';
import { hasPermission } from './permissions.ts';

/** Shows a system notification where the person granted that; otherwise nothing. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  if (!(await hasPermission('notifications'))) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
  });
}
