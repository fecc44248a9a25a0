import type { ReportId } from '../base/ids.ts';
import type { FrozenReport } from '../report/frozen-report.ts';
import { isReceiverOpen } from '../report/receiver.ts';
import { readOutboxOfDraft, writeOutboxEntry } from '../storage/outbox-store.ts';
import { readReceiverChoices } from './read-managed.ts';

export type QueueOutcome =
  | { readonly kind: 'queued'; readonly reportId: ReportId }
  /** Another window sent this draft already: nothing new was queued. */
  | { readonly kind: 'already_queued'; readonly reportId: ReportId }
  /** An organisation has set another receiver since the report was reviewed: nothing was queued. */
  | { readonly kind: 'locked' };

/**
 * Puts a frozen report into the outbox in one durable transaction; once per draft, whichever window asks.
 * Only a refused report may be followed by another one of the same draft.
 */
export async function queueReport(report: FrozenReport): Promise<QueueOutcome> {
  return navigator.locks.request(`send:${report.draftId}`, async (): Promise<QueueOutcome> => {
    // do not remove: here the organisation's receiver holds, whatever page asks (queue-report.test.ts)
    if (!isReceiverOpen(report.programmeId, report.endpointUrl, await readReceiverChoices())) {
      return { kind: 'locked' };
    }
    const earlier = await readOutboxOfDraft(report.draftId);
    const standing = earlier.find((entry) => entry.state.kind !== 'refused');
    if (standing) return { kind: 'already_queued', reportId: standing.report.id };
    await writeOutboxEntry({
      report,
      state: { kind: 'queued', attemptCount: 0, notBeforeAt: report.frozenAt },
      uploadedSha256s: [],
    });
    return { kind: 'queued', reportId: report.id };
  });
}
