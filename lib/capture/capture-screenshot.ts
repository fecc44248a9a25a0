import { computeSha256, type Bytes } from '../base/bytes.ts';
import type { DraftId, EvidenceId } from '../base/ids.ts';
import { formatInstant, type ReadClock } from '../base/time.ts';
import type { Screenshot } from '../evidence/evidence.ts';
import { readTab, type TabFacts } from '../platform/tabs.ts';
import { photographVisibleTab } from '../platform/screenshot.ts';
import type { Verdict } from '../scope/verdict.ts';
import { encodePng } from './encode-png.ts';
import { buildPageFacts } from './page-facts.ts';

export interface ScreenshotRequest {
  readonly id: EvidenceId;
  readonly draftId: DraftId;
  readonly tab: TabFacts;
  readonly decide: (url: string) => Verdict;
  readonly readClock: ReadClock;
}

export type ScreenshotOutcome =
  | { readonly kind: 'captured'; readonly screenshot: Screenshot; readonly bytes: Bytes }
  /** Another page or tab came before the shot was taken: nothing is kept. */
  | { readonly kind: 'navigated' }
  /** The browser does not let extensions see this page. */
  | { readonly kind: 'refused'; readonly detail: string };

/** Photographs the visible part of a tab, re-encodes it as a plain PNG and notes what it shows. */
export async function captureScreenshot(request: ScreenshotRequest): Promise<ScreenshotOutcome> {
  const { tab } = request;
  const capturedAt = formatInstant(request.readClock());
  let photograph: Bytes;
  try {
    photograph = await photographVisibleTab(tab.windowId);
  } catch (error) {
    return { kind: 'refused', detail: error instanceof Error ? error.message : '' };
  }
  const after = await readTab(tab.id);
  // a picture of another tab must never bear this tab's address
  const isSame = tab.isActive && after?.isActive === true && after.url === tab.url;
  if (tab.url === undefined || !isSame) return { kind: 'navigated' };
  const { bytes, widthPx, heightPx } = await encodePng(photograph);
  const screenshot: Screenshot = {
    id: request.id,
    draftId: request.draftId,
    kind: 'screenshot',
    method: 'visible-tab',
    page: buildPageFacts(after, tab.url, capturedAt),
    verdict: request.decide(tab.url),
    isIncluded: true,
    label: after.title.slice(0, 300),
    widthPx,
    heightPx,
    byteCount: bytes.byteLength,
    sha256: await computeSha256(bytes),
    filename: `screenshot-${capturedAt.replaceAll(':', '').replace(/\.\d+Z$/, 'Z')}.png`,
  };
  return { kind: 'captured', screenshot, bytes };
}
