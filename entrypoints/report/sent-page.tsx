import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { DueDate } from '../../components/delivery/due-date.ts';
import { ReceiptView } from '../../components/delivery/receipt-view.tsx';
import { useLoaded } from '../../components/ui/use-loaded.ts';
import type { ReportId } from '../../lib/base/ids.ts';
import { formatInstant } from '../../lib/base/time.ts';
import { isWaiting } from '../../lib/delivery/outbox.ts';
import { sendMessage } from '../../lib/messaging/client.ts';
import { readExtensionVersion } from '../../lib/platform/runtime.ts';
import { computeDueDates } from '../../lib/policy/commitments.ts';
import { sendLimits } from '../../lib/policy/limits.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { OutboxEntry } from '../../lib/report/frozen-report.ts';
import { readOutboxEntry, writeOutboxEntry } from '../../lib/storage/outbox-store.ts';
import { readProgrammes } from '../../lib/storage/programmes.ts';
import { outboxRevisionItem } from '../../lib/storage/settings.ts';
import { findProgramme } from '../../lib/workflow/judge.ts';
import { explainDelivery } from './explain-delivery.ts';
import type { Route } from './route.ts';
import { saveEvidenceZip, saveReceipt, saveReportJson, saveReportMarkdown } from './save-report.ts';

interface SentPageProps {
  readonly reportId: ReportId;
  readonly onOpen: (route: Route) => void;
}

/** One sent report and where it stands, wired to the outbox. */
export function SentPage({ reportId, onOpen }: SentPageProps) {
  const { value: loaded } = useLoaded(
    useCallback(() => readNow(reportId), [reportId]),
    watchOutbox,
  );
  const entry = loaded?.entry;
  const { value: known } = useLoaded(readProgrammes);
  const isOffline = useSyncExternalStore(watchNetwork, () => !navigator.onLine);

  // while it is on its way an open page looks after the background: it may have been stopped in the middle
  const { state } = entry ?? {};
  const isOnItsWay = state !== undefined && isWaiting(state);
  useEffect(() => {
    if (!isOnItsWay) return undefined;
    const timer = setInterval(() => void sendMessage('page-bg/pump-outbox', {}), sendLimits.watchMs);
    return () => clearInterval(timer);
  }, [isOnItsWay]);

  if (!loaded || !entry || !state) return null;
  const { nowMs } = loaded;
  const { report } = entry;
  const programme = findProgramme(known ?? [], report.programmeId);

  const retry = async (): Promise<void> => {
    await writeOutboxEntry({
      ...entry,
      state: { kind: 'queued', attemptCount: state.attemptCount, notBeforeAt: formatInstant(Date.now()) },
    });
    await sendMessage('page-bg/pump-outbox', {});
  };

  return (
    <ReceiptView
      title={report.title}
      programmeName={programme?.name}
      host={new URL(report.endpointUrl).host}
      sha256={report.sha256}
      byteCount={report.bytes.byteLength}
      frozenAt={report.frozenAt}
      state={state}
      progress={readProgress(entry)}
      explanation={explainDelivery(entry)}
      timeline={readTimeline(entry, programme)}
      nowMs={nowMs}
      isOffline={isOffline}
      onRetry={state.kind === 'queued' || state.kind === 'refused' ? () => void retry() : undefined}
      onEditDraft={
        state.kind === 'refused'
          ? () => onOpen({ kind: 'draft', draftId: report.draftId, tabId: undefined, shouldRecord: false })
          : undefined
      }
      onOpenReports={() => onOpen({ kind: 'list' })}
      onSaveReportJson={() => void saveReportJson(report)}
      onSaveReportMarkdown={() => void saveReportMarkdown(report)}
      onSaveEvidenceZip={() => void saveEvidenceZip(report, readExtensionVersion())}
      onSaveReceipt={() => {
        if (state.kind === 'delivered') void saveReceipt(report, state.receiptText);
      }}
    />
  );
}

async function readNow(reportId: ReportId): Promise<{ entry: OutboxEntry | undefined; nowMs: number }> {
  return { entry: await readOutboxEntry(reportId), nowMs: Date.now() };
}

function watchOutbox(reload: () => void, signal: AbortSignal): void {
  outboxRevisionItem.onChanged(reload, signal);
}

function watchNetwork(onChanged: () => void): () => void {
  const controller = new AbortController();
  window.addEventListener('online', onChanged, { signal: controller.signal });
  window.addEventListener('offline', onChanged, { signal: controller.signal });
  return () => controller.abort();
}

function readProgress({ report, uploadedSha256s, state }: OutboxEntry) {
  const isWhole = state.kind === 'delivered';
  const files = [
    {
      filename: 'report.json',
      byteCount: report.bytes.byteLength,
      isAcknowledged: isWhole || uploadedSha256s.length > 0,
    },
    ...report.attachments.map(({ filename, byteCount, sha256 }) => ({
      filename,
      byteCount,
      isAcknowledged: isWhole || uploadedSha256s.includes(sha256),
    })),
  ];
  const sum = (chosen: typeof files): number => chosen.reduce((total, file) => total + file.byteCount, 0);
  return {
    files,
    totalByteCount: sum(files),
    acknowledgedByteCount: sum(files.filter((file) => file.isAcknowledged)),
  };
}

function readTimeline({ state }: OutboxEntry, programme: Programme | undefined): readonly DueDate[] {
  if (state.kind !== 'delivered' || !programme) return [];
  const { received_at: receivedAt, time_zone: timeZone } = state.receipt.payload;
  return computeDueDates(programme.commitments, { receivedAt, timeZone }).map(
    ({ commitment, dueAt, isDateOnly, rule }) => ({
      kind: commitment.kind,
      by: commitment.by,
      dueAt,
      isDateOnly,
      rule,
    }),
  );
}
