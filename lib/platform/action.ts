import { browser } from 'wxt/browser';

/** What the toolbar button says of one tab. */
export interface Badge {
  /** At most four characters, or empty for none. */
  readonly label: string;
  readonly title: string;
  readonly colour: string;
}

/** Shows a badge on the toolbar button for one tab. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: badge.label });
  await browser.action.setTitle({ tabId, title: badge.title });
  if (badge.label !== '') {
    await browser.action.setBadgeBackgroundColor({ tabId, color: badge.colour });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  }
}

/** The keyboard shortcut that really opens the popup now, or undefined when none is bound. */
export async function readPopupShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  const shortcut = commands.find((command) => command.name === '_execute_action')?.shortcut;
  return shortcut === undefined || shortcut === '' ? undefined : shortcut;
}
