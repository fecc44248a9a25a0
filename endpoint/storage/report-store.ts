import { randomUUID } from 'node:crypto';
import type { ReportId, Sha256 } from '../../lib/base/ids.ts';
import { formatInstant, type Instant, type ReadClock } from '../../lib/base/time.ts';
import { endpointLimits } from '../../lib/policy/limits.ts';
import type { EndpointDatabase } from './database.ts';

/** One request's hold on a key, while its body is still arriving. */
export interface KeyClaim {
  readonly key: ReportId;
  readonly claimId: string;
}

export type ClaimOutcome =
  | { readonly kind: 'claimed'; readonly claim: KeyClaim }
  | { readonly kind: 'in_flight'; readonly leaseUntil: Instant }
  | { readonly kind: 'recorded'; readonly sha256: string; readonly receiptText: string };

export interface DeclaredAttachment {
  readonly sha256: Sha256;
  readonly byteCount?: number;
}

export interface NewReport {
  readonly programmeId: string;
  readonly sha256: Sha256;
  readonly byteCount: number;
  readonly body: string;
  readonly receivedAt: Instant;
  readonly attachments: readonly DeclaredAttachment[];
  /** Proposes a receipt id; called again where one is taken. */
  readonly proposeReceiptId: () => string;
  readonly buildReceiptText: (receiptId: string) => string;
}

export type RecordOutcome =
  | { readonly kind: 'recorded'; readonly receiptText: string }
  /** The claim ran out and another request took the key. */
  | { readonly kind: 'claim_lost' };

/** Claims a key for one request, or says who has it. The claim is a row, so every process sees it. */
export async function claimKey(
  database: EndpointDatabase,
  key: ReportId,
  readClock: ReadClock,
): Promise<ClaimOutcome> {
  const claim = { key, claimId: randomUUID() };
  const now = formatInstant(readClock());
  const row = { claim_id: claim.claimId, lease_until: leaseFrom(readClock()) };
  const claimed = await database.writeWithoutSync((queries) =>
    queries
      .insertInto('idempotency_keys')
      .values({ key, state: 'receiving', ...row })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet(row)
          .where('idempotency_keys.state', '=', 'receiving')
          .where('idempotency_keys.lease_until', '<', now),
      )
      .returning('claim_id')
      .executeTakeFirst(),
  );
  return claimed ? { kind: 'claimed', claim } : readHolder(database, key, now);
}

async function readHolder(database: EndpointDatabase, key: ReportId, now: Instant): Promise<ClaimOutcome> {
  const row = await database.queries
    .selectFrom('idempotency_keys')
    .leftJoin('reports', 'reports.id', 'idempotency_keys.key')
    .select(['lease_until', 'sha256', 'receipt'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (row && row.sha256 !== null && row.receipt !== null) {
    return { kind: 'recorded', sha256: row.sha256, receiptText: row.receipt };
  }
  return { kind: 'in_flight', leaseUntil: row?.lease_until ?? now };
}

/** Keeps a claim for another lease, because its request is still sending. */
export async function renewClaim(
  database: EndpointDatabase,
  claim: KeyClaim,
  readClock: ReadClock,
): Promise<void> {
  await database.writeWithoutSync((queries) =>
    queries
      .updateTable('idempotency_keys')
      .set({ lease_until: leaseFrom(readClock()) })
      .where('key', '=', claim.key)
      .where('claim_id', '=', claim.claimId)
      .where('state', '=', 'receiving')
      .execute(),
  );
}

/** Gives a key back that led to no report; a recorded key stays. */
export async function releaseClaim(database: EndpointDatabase, claim: KeyClaim): Promise<void> {
  await database.writeWithoutSync((queries) =>
    queries
      .deleteFrom('idempotency_keys')
      .where('key', '=', claim.key)
      .where('claim_id', '=', claim.claimId)
      .where('state', '=', 'receiving')
      .execute(),
  );
}

/** Writes report, key and receipt in one transaction; all of it is durable when this resolves. */
export async function recordReport(
  database: EndpointDatabase,
  claim: KeyClaim,
  report: NewReport,
): Promise<RecordOutcome> {
  return database.queries.transaction().execute(async (queries) => {
    // a write first: SQLite then waits for its turn instead of failing on a stale read
    const held = await queries
      .updateTable('idempotency_keys')
      .set({ state: 'recorded' })
      .where('key', '=', claim.key)
      .where('claim_id', '=', claim.claimId)
      .where('state', '=', 'receiving')
      .executeTakeFirst();
    if (held.numUpdatedRows === 0n) return { kind: 'claim_lost' };
    let receiptId = report.proposeReceiptId();
    while (
      await queries.selectFrom('reports').select('id').where('receipt_id', '=', receiptId).executeTakeFirst()
    ) {
      receiptId = report.proposeReceiptId();
    }
    const receiptText = report.buildReceiptText(receiptId);
    await queries
      .insertInto('reports')
      .values({
        id: claim.key,
        receipt_id: receiptId,
        programme_id: report.programmeId,
        sha256: report.sha256,
        byte_count: report.byteCount,
        body: report.body,
        receipt: receiptText,
        received_at: report.receivedAt,
      })
      .execute();
    if (report.attachments.length > 0) {
      await queries
        .insertInto('attachments')
        .values(report.attachments.map((attachment) => buildAttachmentRow(claim.key, attachment)))
        .execute();
    }
    return { kind: 'recorded', receiptText };
  });
}

function buildAttachmentRow(reportId: ReportId, attachment: DeclaredAttachment) {
  return {
    report_id: reportId,
    sha256: attachment.sha256,
    declared_byte_count: attachment.byteCount ?? null,
    stored_byte_count: null,
    stored_at: null,
  };
}

function leaseFrom(nowMs: number): Instant {
  return formatInstant(nowMs + endpointLimits.claimLeaseMs);
}
