import { text } from '../../lib/base/text.ts';
import { createLinkMenuItem, onLinkMenuItem } from '../../lib/platform/context-menu.ts';
import { onStarted } from '../../lib/platform/runtime.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { buildCheckPath } from '../../lib/workflow/check-path.ts';

const itemId = 'check-link';

/** Offers "Is this link in scope?" in the context menu of links; the link itself is never asked for. */
export function watchLinkMenu(): void {
  onStarted(() => createLinkMenuItem(itemId, text('menu_check_link')));
  onLinkMenuItem(itemId, (linkUrl) => void openOwnPage(buildCheckPath(linkUrl), { isActive: true }));
}
