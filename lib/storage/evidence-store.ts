import { z } from 'zod';
import type { Bytes } from '../base/bytes.ts';
import type { DraftId, EvidenceId } from '../base/ids.ts';
import { evidenceSchema, type Evidence, type Screenshot } from '../evidence/evidence.ts';
import { ledgerRowSchema, type LedgerRow } from '../evidence/ledger.ts';
import { openDatabase, writeDurably } from './database.ts';

const pictureSchema = z.custom<Bytes>((value) => value instanceof Uint8Array);

/** Writes a screenshot, its bytes and its ledger row together; resolved when all are on disk. */
export async function writeScreenshot(screenshot: Screenshot, bytes: Bytes, row: LedgerRow): Promise<void> {
  await writeDurably(['evidence', 'pictures', 'ledger'], ({ put }) => {
    put('evidence', evidenceSchema.parse(screenshot), screenshot.id);
    put('pictures', bytes, screenshot.id);
    put('ledger', ledgerRowSchema.parse(row), row.id);
  });
}

/** Writes changed evidence and new ledger rows together; resolved when all are on disk. */
export async function writeEvidence(
  evidence: readonly Evidence[],
  rows: readonly LedgerRow[] = [],
): Promise<void> {
  await writeDurably(['evidence', 'ledger'], ({ put }) => {
    for (const item of evidence) put('evidence', evidenceSchema.parse(item), item.id);
    for (const row of rows) put('ledger', ledgerRowSchema.parse(row), row.id);
  });
}

/** Removes one piece of evidence with its bytes. */
export async function deleteEvidence(id: EvidenceId): Promise<void> {
  await writeDurably(['evidence', 'pictures'], ({ remove }) => {
    remove('evidence', id);
    remove('pictures', id);
  });
}

/** A draft's evidence in the order it happened. */
export async function readEvidence(draftId: DraftId): Promise<readonly Evidence[]> {
  const database = await openDatabase();
  const rows = await database.getAllFromIndex('evidence', 'draftId', draftId);
  const evidence = rows.flatMap((row) => evidenceSchema.safeParse(row).data ?? []);
  return evidence.toSorted((a, b) => readInstant(a).localeCompare(readInstant(b)));
}

/** A draft's ledger, oldest row first. */
export async function readLedger(draftId: DraftId): Promise<readonly LedgerRow[]> {
  const database = await openDatabase();
  const rows = await database.getAllFromIndex('ledger', 'draftId', draftId);
  const ledger = rows.flatMap((row) => ledgerRowSchema.safeParse(row).data ?? []);
  return ledger.toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The PNG bytes of one screenshot; undefined when they are gone. */
export async function readPicture(id: EvidenceId): Promise<Bytes | undefined> {
  const database = await openDatabase();
  return pictureSchema.safeParse(await database.get('pictures', id)).data;
}

function readInstant(evidence: Evidence): string {
  return evidence.kind === 'screenshot' ? evidence.page.capturedAt : evidence.startedAt;
}
