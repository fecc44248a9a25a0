import { z } from 'zod';
import { draftIdSchema, reportIdSchema, type DraftId, type ReportId } from '../../lib/base/ids.ts';

/** What the report page shows, as its address says. */
export type Route =
  | { readonly kind: 'list' }
  | {
      readonly kind: 'draft';
      readonly draftId: DraftId;
      /** The tab the draft is about, while this browser session lasts. */
      readonly tabId: number | undefined;
      /** Begin to record that tab at once. */
      readonly shouldRecord: boolean;
    }
  | { readonly kind: 'begin'; readonly tabId: number }
  | { readonly kind: 'sent'; readonly reportId: ReportId };

const tabIdSchema = z.coerce.number().int().nonnegative();

/** Reads the address' hash; anything unknown shows the list. */
export function parseRoute(hash: string): Route {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const draftId = draftIdSchema.safeParse(parameters.get('draft')).data;
  if (draftId) {
    const tabId = parameters.has('tab') ? tabIdSchema.safeParse(parameters.get('tab')).data : undefined;
    return { kind: 'draft', draftId, tabId, shouldRecord: parameters.get('record') === '1' };
  }
  const reportId = reportIdSchema.safeParse(parameters.get('report')).data;
  if (reportId) return { kind: 'sent', reportId };
  const beginTabId = parameters.has('start-from')
    ? tabIdSchema.safeParse(parameters.get('start-from')).data
    : undefined;
  return beginTabId === undefined ? { kind: 'list' } : { kind: 'begin', tabId: beginTabId };
}

/** Writes a route as a hash. */
export function formatRoute(route: Route): string {
  switch (route.kind) {
    case 'list':
      return '#';
    case 'begin':
      return `#start-from=${route.tabId}`;
    case 'sent':
      return `#report=${route.reportId}`;
    case 'draft': {
      const tab = route.tabId === undefined ? '' : `&tab=${route.tabId}`;
      return `#draft=${route.draftId}${tab}${route.shouldRecord ? '&record=1' : ''}`;
    }
  }
}
