import type { Instant } from '../base/time.ts';
import type { PageFacts } from '../evidence/evidence.ts';
import type { TabFacts } from '../platform/tabs.ts';

/** Notes what the browser says of a page; the title is the page's own words, the rest is not. */
export function buildPageFacts(tab: TabFacts, url: string, capturedAt: Instant): PageFacts {
  return {
    url,
    title: tab.title.slice(0, 2000),
    userAgent: navigator.userAgent.slice(0, 1000),
    viewportWidthPx: tab.widthPx,
    viewportHeightPx: tab.heightPx,
    capturedAt,
  };
}
