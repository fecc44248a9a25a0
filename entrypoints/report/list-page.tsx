import type { DraftRow } from '../../components/delivery/draft-row.ts';
import { ReportListView } from '../../components/delivery/report-list-view.tsx';
import type { SentRow } from '../../components/delivery/sent-row.ts';
import { useLoaded } from '../../components/ui/use-loaded.ts';
import { parseUrl } from '../../lib/base/url.ts';
import { openOptionsPage } from '../../lib/platform/runtime.ts';
import type { KnownProgramme } from '../../lib/policy/kept-source.ts';
import type { DeliveryState, OutboxEntry } from '../../lib/report/frozen-report.ts';
import { deleteDraft, readDrafts } from '../../lib/storage/drafts.ts';
import { readEvidence } from '../../lib/storage/evidence-store.ts';
import { deleteOutboxEntry, listSentDraftIds, readOutbox } from '../../lib/storage/outbox-store.ts';
import { readProgrammes } from '../../lib/storage/programmes.ts';
import { outboxRevisionItem } from '../../lib/storage/settings.ts';
import { findProgramme, readJudge } from '../../lib/workflow/judge.ts';
import type { Route } from './route.ts';

interface Rows {
  readonly drafts: readonly DraftRow[];
  readonly sent: readonly SentRow[];
}

/** Every draft and every sent report, wired to the database. */
export function ListPage({ onOpen }: { readonly onOpen: (route: Route) => void }) {
  const { value: rows, reload } = useLoaded(loadRows, watchOutbox);

  return (
    <ReportListView
      drafts={rows?.drafts}
      sent={rows?.sent}
      onOpenDraft={(draftId) => onOpen({ kind: 'draft', draftId, tabId: undefined, shouldRecord: false })}
      onDeleteDraft={(id) => void deleteDraft(id).then(reload)}
      onOpenReport={(reportId) => onOpen({ kind: 'sent', reportId })}
      onDeleteReport={(id) => void deleteOutboxEntry(id).then(reload)}
      onOpenOptions={() => void openOptionsPage()}
    />
  );
}

function watchOutbox(reload: () => void, signal: AbortSignal): void {
  outboxRevisionItem.onChanged(reload, signal);
}

async function loadRows(): Promise<Rows> {
  const [{ drafts }, outbox, known, judge] = await Promise.all([
    readDrafts(),
    readOutbox(),
    readProgrammes(),
    readJudge(),
  ]);
  const sentIds = listSentDraftIds(outbox);
  const open = drafts.filter((draft) => !sentIds.has(draft.id));
  const draftRows = await Promise.all(
    open.map(async (draft): Promise<DraftRow> => ({
      id: draft.id,
      title: draft.fields.title,
      programmeName: findProgramme(known, draft.programmeId)?.name,
      host: parseUrl(draft.startedOnUrl)?.host,
      verdictKind: judge.decide(draft.startedOnUrl).kind,
      evidenceCount: (await readEvidence(draft.id)).length,
      updatedAt: draft.updatedAt,
    })),
  );
  return { drafts: draftRows, sent: outbox.map((entry) => buildSentRow(entry, known)).toReversed() };
}

function buildSentRow(entry: OutboxEntry, known: readonly KnownProgramme[]): SentRow {
  const { report, state } = entry;
  return {
    id: report.id,
    title: report.title,
    programmeName: findProgramme(known, report.programmeId)?.name,
    host: new URL(report.endpointUrl).host,
    stateKind: state.kind,
    receiptId: state.kind === 'delivered' ? state.receipt.payload.id : undefined,
    at: readLatestInstant(state, report.frozenAt),
  };
}

function readLatestInstant(state: DeliveryState, frozenAt: string): string {
  if (state.kind === 'delivered') return state.deliveredAt;
  return state.kind === 'refused' ? state.refusedAt : frozenAt;
}
