import { text } from '../../lib/base/text.ts';
import { createPageMenuItem, onPageMenuItem } from '../../lib/platform/context-menu.ts';
import { onStarted } from '../../lib/platform/runtime.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';

const itemId = 'start-report';

/** Offers "Start a report about this page" in the page's context menu. */
export function watchPageMenu(): void {
  onStarted(() => createPageMenuItem(itemId, text('menu_start_report')));
  onPageMenuItem(itemId, (tabId) => void openOwnPage(`report.html#start-from=${tabId}`, { isActive: true }));
}
