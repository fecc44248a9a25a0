import type { DraftId } from '../../lib/base/ids.ts';
import { parseUrl } from '../../lib/base/url.ts';
import { sendMessage } from '../../lib/messaging/client.ts';
import { buildHostPattern, hasHost } from '../../lib/platform/permissions.ts';
import { openOwnPage, type TabFacts } from '../../lib/platform/tabs.ts';
import { seesTabAfterClick } from '../../lib/platform/web-request.ts';

/** Brings the report page of a draft to the front, or opens one. */
export async function openDraftPage(draftId: DraftId, tabId: number | undefined): Promise<void> {
  const shown = await sendMessage('popup-report/show-draft', { draftId, isSilent: false });
  if (!shown?.isShown) await openOwnPage(buildDraftAddress(draftId, tabId, false), { isActive: true });
  window.close();
}

/**
 * Has a report page record a tab. It stays behind the page where the browser already lets us see the
 * requests, and comes forward where the person first has to grant the host.
 */
export async function requestRecording(draftId: DraftId, tab: TabFacts): Promise<void> {
  const isSilent = await canSeeRequests(tab);
  const shown = await sendMessage('popup-report/show-draft', { draftId, recordTabId: tab.id, isSilent });
  if (!shown?.isShown) {
    await openOwnPage(buildDraftAddress(draftId, tab.id, true), { isActive: !isSilent });
  }
  if (!isSilent) window.close();
}

async function canSeeRequests(tab: TabFacts): Promise<boolean> {
  if (seesTabAfterClick) return true;
  const url = parseUrl(tab.url ?? '');
  return url !== undefined && hasHost(buildHostPattern(url));
}

function buildDraftAddress(draftId: DraftId, tabId: number | undefined, isRecording: boolean): string {
  const hash = new URLSearchParams({ draft: draftId });
  if (tabId !== undefined) hash.set('tab', String(tabId));
  if (isRecording) hash.set('record', '1');
  return `report.html#${hash.toString()}`;
}
