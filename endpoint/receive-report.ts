import { createHash, randomBytes } from 'node:crypto';
import { formatByteCount } from '../lib/base/bytes.ts';
import { sha256Schema, type ReportId, type Sha256 } from '../lib/base/ids.ts';
import { formatInstant } from '../lib/base/time.ts';
import { endpointLimits } from '../lib/policy/limits.ts';
import { maxReportBytes, type Report } from '../lib/report/wire.ts';
import { buildReceipt } from './build-receipt.ts';
import type { EndpointContext } from './endpoint-context.ts';
import { parseReport } from './parse-report.ts';
import type { Refusal } from './problem.ts';
import { readBody } from './read-body.ts';
import { buildReceiptId } from './receipt-id.ts';
import {
  claimKey,
  recordReport,
  releaseClaim,
  renewClaim,
  type DeclaredAttachment,
  type KeyClaim,
} from './storage/report-store.ts';

export type IntakeOutcome =
  | { readonly kind: 'received'; readonly receiptText: string; readonly isReplay: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Takes one report in. The key is claimed before the body is read, so that a second request with the same key
 * is told to wait; the receipt exists only once report, key and receipt are durable together.
 */
export async function receiveReport(
  context: EndpointContext,
  key: ReportId,
  chunks: AsyncIterable<Uint8Array>,
): Promise<IntakeOutcome> {
  const holder = await claimKey(context.database, key, context.readClock);
  switch (holder.kind) {
    case 'in_flight':
      return refuseInFlight(Date.parse(holder.leaseUntil) - context.readClock());
    case 'recorded':
      return replay(holder, chunks);
    case 'claimed':
      return receiveOrRelease(context, holder.claim, chunks);
    default:
      return holder satisfies never;
  }
}

async function replay(
  recorded: { readonly sha256: string; readonly receiptText: string },
  chunks: AsyncIterable<Uint8Array>,
): Promise<IntakeOutcome> {
  const body = await readBody(chunks, maxReportBytes);
  if (body.kind === 'too_large') return refuseTooLarge();
  if (computeDigest(body.bytes) !== recorded.sha256)
    return { kind: 'refused', refusal: { code: 'key_reused' } };
  return { kind: 'received', receiptText: recorded.receiptText, isReplay: true };
}

async function receiveOrRelease(
  context: EndpointContext,
  claim: KeyClaim,
  chunks: AsyncIterable<Uint8Array>,
): Promise<IntakeOutcome> {
  let isRecorded = false;
  try {
    const outcome = await receiveClaimed(context, claim, chunks);
    isRecorded = outcome.kind === 'received';
    return outcome;
  } finally {
    if (!isRecorded) await releaseClaim(context.database, claim);
  }
}

async function receiveClaimed(
  context: EndpointContext,
  claim: KeyClaim,
  chunks: AsyncIterable<Uint8Array>,
): Promise<IntakeOutcome> {
  const { database, readClock } = context;
  let renewedMs = readClock();
  const body = await readBody(chunks, maxReportBytes, async () => {
    if (readClock() - renewedMs < endpointLimits.claimLeaseMs / 3) return;
    renewedMs = readClock();
    await renewClaim(database, claim, readClock);
  });
  if (body.kind === 'too_large') return refuseTooLarge();
  const parsed = parseReport(body.bytes, claim.key);
  if (parsed.kind === 'refused') return parsed;

  const sha256 = computeDigest(body.bytes);
  const byteCount = body.bytes.byteLength;
  const receivedAt = formatInstant(readClock());
  const { id: programmeId, name } = context.programme;
  const recorded = await recordReport(database, claim, {
    programmeId,
    sha256,
    byteCount,
    body: parsed.body,
    receivedAt,
    attachments: listDeclared(parsed.report),
    proposeReceiptId: () => buildReceiptId(randomBytes(8)),
    buildReceiptText: (id) =>
      JSON.stringify(
        buildReceipt(
          {
            receipt: '0.1',
            id,
            report_id: claim.key,
            report_sha256: sha256,
            report_bytes: byteCount,
            received_at: receivedAt,
            programme: { id: programmeId, name },
            time_zone: context.timeZone,
            attachments: listExpected(parsed.report),
          },
          context.signingKey,
        ),
      ),
  });
  if (recorded.kind === 'claim_lost') return refuseInFlight(0);
  return { kind: 'received', receiptText: recorded.receiptText, isReplay: false };
}

/** Every digest the report declares, once: what may be uploaded. */
function listDeclared(report: Report): DeclaredAttachment[] {
  const declared = new Map<Sha256, DeclaredAttachment>();
  for (const { sha256, size_bytes: size } of report.attachments ?? []) {
    if (sha256 === undefined || declared.get(sha256)?.byteCount !== undefined) continue;
    declared.set(sha256, { sha256, ...(size === undefined ? {} : { byteCount: size }) });
  }
  return [...declared.values()];
}

/** What the receipt promises to wait for: files with a digest and a size to check them by. */
function listExpected(report: Report) {
  return (report.attachments ?? []).flatMap(({ filename, sha256, size_bytes }) =>
    sha256 === undefined || size_bytes === undefined ? [] : [{ filename, sha256, size_bytes }],
  );
}

function computeDigest(bytes: Uint8Array): Sha256 {
  return sha256Schema.parse(createHash('sha256').update(bytes).digest('hex'));
}

// a living request ends within a moment and a dead one after its lease, so asking again soon is right
function refuseInFlight(leaseMs: number): IntakeOutcome {
  const retryAfterSeconds = Math.min(Math.max(Math.ceil(leaseMs / 1000), 1), 5);
  return { kind: 'refused', refusal: { code: 'in_flight', retryAfterSeconds } };
}

function refuseTooLarge(): IntakeOutcome {
  return { kind: 'refused', refusal: { code: 'too_large', values: [formatByteCount(maxReportBytes)] } };
}
