import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { databaseFileName } from '../../endpoint/storage/database.ts';

const storedReportSchema = z.object({
  id: z.string(),
  receipt_id: z.string(),
  sha256: z.string(),
  byte_count: z.number(),
  body: z.string(),
  receipt: z.string(),
});
export type StoredReport = z.infer<typeof storedReportSchema>;

const keySchema = z.object({
  key: z.string(),
  state: z.string(),
  claim_id: z.string(),
  lease_until: z.string(),
});

/** Reads every stored report past the endpoint, straight from its database. */
export function readStoredReports(dataDirectory: string): StoredReport[] {
  return z.array(storedReportSchema).parse(query(dataDirectory, 'select * from reports'));
}

/** Reads every key the endpoint knows, with its state. */
export function readKeys(dataDirectory: string): z.infer<typeof keySchema>[] {
  return z.array(keySchema).parse(query(dataDirectory, 'select * from idempotency_keys'));
}

/** Writes straight into the database, as another process would. */
export function changeDatabase(dataDirectory: string, statement: string, ...values: string[]): void {
  const database = new DatabaseSync(join(dataDirectory, databaseFileName), { timeout: 5000 });
  database.prepare(statement).run(...values);
  database.close();
}

function query(dataDirectory: string, statement: string): unknown[] {
  const database = new DatabaseSync(join(dataDirectory, databaseFileName), { readOnly: true, timeout: 5000 });
  const rows = database.prepare(statement).all();
  database.close();
  return rows;
}
