import type { DraftId } from '../base/ids.ts';
import { draftSchema, type Draft } from '../report/draft.ts';
import { openDatabase, writeDurably } from './database.ts';

/** Writes a draft; resolved when it is on disk. */
export async function writeDraft(draft: Draft): Promise<void> {
  await writeDurably(['drafts'], ({ put }) => put('drafts', draftSchema.parse(draft), draft.id));
}

/** Reads one draft; undefined when it does not exist or cannot be read (the raw row stays). */
export async function readDraft(id: DraftId): Promise<Draft | undefined> {
  const database = await openDatabase();
  return draftSchema.safeParse(await database.get('drafts', id)).data;
}

/** All drafts, the last edited first, and how many rows could not be read. */
export async function readDrafts(): Promise<{ drafts: readonly Draft[]; unreadableCount: number }> {
  const database = await openDatabase();
  const rows = await database.getAll('drafts');
  const drafts = rows.flatMap((row) => draftSchema.safeParse(row).data ?? []);
  const sorted = drafts.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return { drafts: sorted, unreadableCount: rows.length - drafts.length };
}

/** Deletes a draft with its evidence, pictures and ledger in one transaction. */
export async function deleteDraft(id: DraftId): Promise<void> {
  const database = await openDatabase();
  const evidenceIds = await database.getAllKeysFromIndex('evidence', 'draftId', id);
  const ledgerIds = await database.getAllKeysFromIndex('ledger', 'draftId', id);
  await writeDurably(['drafts', 'evidence', 'pictures', 'ledger'], ({ remove }) => {
    remove('drafts', id);
    for (const evidenceId of evidenceIds) {
      remove('evidence', evidenceId);
      remove('pictures', evidenceId);
    }
    for (const ledgerId of ledgerIds) remove('ledger', ledgerId);
  });
}
