import { browser } from 'wxt/browser';

/** What the toolbar button says of one tab. */
export interface Badge {
  /** At most four characters, or empty for none. */
  readonly label: string;
  readonly title: string;
  readonly colour: string;
}

/** The badge that a tab's button bears now; empty for none, also where the tab is gone. */
export async function readBadgeLabel(tabId: number): Promise<string> {
  try {
    return await browser.action.getBadgeText({ tabId });
  } catch {
    return ''; // the only failure is a tab that is gone
  }
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
