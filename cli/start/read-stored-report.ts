import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { databaseFileName } from '../../endpoint/storage/database.ts';

const rowSchema = z.object({ body: z.string() });

/**
 * Reads what our endpoint really holds for a receipt: from its database, past its own words.
 * @returns the report as text, the same bytes in UTF-8 that arrived
 */
export function readStoredReport(dataDir: string, receiptId: string): string {
  const database = new DatabaseSync(path.join(dataDir, databaseFileName), { readOnly: true, timeout: 5000 });
  try {
    return rowSchema.parse(database.prepare('select body from reports where receipt_id = ?').get(receiptId))
      .body;
  } finally {
    database.close();
  }
}
