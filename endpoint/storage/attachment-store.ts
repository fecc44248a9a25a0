import type { ReportId, Sha256 } from '../../lib/base/ids.ts';
import type { Instant } from '../../lib/base/time.ts';
import type { EndpointDatabase } from './database.ts';

export interface ExpectedAttachment {
  /** What the report declares, where it declares a size. */
  readonly declaredByteCount?: number;
  /** Present once the bytes are on disk. */
  readonly storedByteCount?: number;
}

/** Reads what a report declares of an attachment; undefined where it declares none with this digest. */
export async function readExpectedAttachment(
  database: EndpointDatabase,
  reportId: ReportId,
  sha256: Sha256,
): Promise<ExpectedAttachment | undefined> {
  const row = await database.queries
    .selectFrom('attachments')
    .select(['declared_byte_count', 'stored_byte_count'])
    .where('report_id', '=', reportId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...(row.declared_byte_count === null ? {} : { declaredByteCount: row.declared_byte_count }),
    ...(row.stored_byte_count === null ? {} : { storedByteCount: row.stored_byte_count }),
  };
}

/** Notes durably that an attachment's bytes are on disk. */
export async function recordStoredAttachment(
  database: EndpointDatabase,
  reportId: ReportId,
  sha256: Sha256,
  stored: { readonly byteCount: number; readonly at: Instant },
): Promise<void> {
  await database.queries
    .updateTable('attachments')
    .set({ stored_byte_count: stored.byteCount, stored_at: stored.at })
    .where('report_id', '=', reportId)
    .where('sha256', '=', sha256)
    .where('stored_at', 'is', null)
    .execute();
}
