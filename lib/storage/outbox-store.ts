import type { DraftId, ReportId } from '../base/ids.ts';
import { outboxEntrySchema, type OutboxEntry } from '../report/frozen-report.ts';
import { openDatabase, writeDurably } from './database.ts';
import { outboxRevisionItem } from './settings.ts';

/** Writes one outbox row; resolved when it is on disk, then other contexts are told. */
export async function writeOutboxEntry(entry: OutboxEntry): Promise<void> {
  await writeDurably(['outbox'], ({ put }) => put('outbox', outboxEntrySchema.parse(entry), entry.report.id));
  await announceChange();
}

/** Reads one outbox row. */
export async function readOutboxEntry(id: ReportId): Promise<OutboxEntry | undefined> {
  const database = await openDatabase();
  return outboxEntrySchema.safeParse(await database.get('outbox', id)).data;
}

/** All outbox rows, the oldest first. */
export async function readOutbox(): Promise<readonly OutboxEntry[]> {
  const database = await openDatabase();
  return parseEntries(await database.getAll('outbox'));
}

function parseEntries(rows: readonly unknown[]): readonly OutboxEntry[] {
  const entries = rows.flatMap((row) => outboxEntrySchema.safeParse(row).data ?? []);
  return entries.toSorted((a, b) => a.report.frozenAt.localeCompare(b.report.frozenAt));
}

/** The reports that were made from one draft, the newest last. */
export async function readOutboxOfDraft(draftId: DraftId): Promise<readonly OutboxEntry[]> {
  const database = await openDatabase();
  return parseEntries(await database.getAllFromIndex('outbox', 'report.draftId', draftId));
}

/** The drafts that are on their way or arrived; a refused report leaves its draft open. */
export function listSentDraftIds(entries: readonly OutboxEntry[]): ReadonlySet<DraftId> {
  return new Set(entries.filter(({ state }) => state.kind !== 'refused').map(({ report }) => report.draftId));
}

/** Deletes a row that has come to its end; a report on its way is never deleted. */
export async function deleteOutboxEntry(id: ReportId): Promise<void> {
  const entry = await readOutboxEntry(id);
  if (entry?.state.kind !== 'delivered' && entry?.state.kind !== 'refused') return;
  await writeDurably(['outbox'], ({ remove }) => remove('outbox', id));
  await announceChange();
}

// other contexts listen to this value instead of polling the database
async function announceChange(): Promise<void> {
  await outboxRevisionItem.write(Date.now() + Math.random());
}
