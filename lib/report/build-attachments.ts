import { computeSha256, type Bytes } from '../base/bytes.ts';
import type { EvidenceId } from '../base/ids.ts';
import { phrase } from '../base/text.ts';
import type { LedgerRow } from '../evidence/ledger.ts';
import { buildLedgerLines, type LedgerLine } from '../evidence/ledger-line.ts';
import type { RedactedEvidence } from '../evidence/redact-evidence.ts';
import { countMasks } from '../redaction/count-masks.ts';
import type { RuleBook } from '../redaction/rule-book.ts';
import { buildHarFile } from './build-har-file.ts';
import type { FrozenAttachment } from './frozen-report.ts';
import { harName } from './name-files.ts';

interface AttachmentSources {
  readonly ledger: readonly Pick<LedgerRow, 'kind' | 'phrase'>[];
  readonly screenshots: ReadonlyMap<EvidenceId, Bytes>;
  readonly softwareVersion: string;
  readonly rules: RuleBook;
}

interface BuiltAttachments {
  readonly attachments: readonly FrozenAttachment[];
  /** The whole ledger in words, with what redaction and this step added. */
  readonly ledger: readonly LedgerLine[];
}

/**
 * Builds the files of a report: each picture as it is, and one HAR of all exchanges.
 * @param redacted with the names that `nameFiles` gave
 */
export async function buildAttachments(
  redacted: RedactedEvidence,
  { ledger, screenshots, softwareVersion, rules }: AttachmentSources,
): Promise<BuiltAttachments> {
  const pictures = redacted.screenshots.map(({ id, filename }) => ({ filename, bytes: screenshots.get(id) }));
  const missing = pictures.filter(({ bytes }) => bytes === undefined);
  // what matters most comes first: a long ledger is listed up to a limit
  const lines = buildLedgerLines(
    [
      ...summariseMasks(redacted),
      ...missing.map(({ filename }) => ({
        kind: 'dropped' as const,
        phrase: phrase('ledger_picture_missing', filename),
      })),
      ...redacted.ledger,
      ...ledger,
    ],
    rules,
  );
  const files = pictures.flatMap(({ filename, bytes }) =>
    bytes ? [buildAttachment(filename, 'image/png', bytes)] : [],
  );
  if (redacted.exchanges.length > 0) {
    const har = buildHarFile(redacted.exchanges, {
      creatorVersion: softwareVersion,
      ledger: lines,
      masks: redacted.masks,
    });
    files.push(buildAttachment(harName, 'application/json', har.bytes));
    lines.unshift(...har.losses);
  }
  return { attachments: await Promise.all(files), ledger: lines };
}

async function buildAttachment(filename: string, mediaType: string, bytes: Bytes): Promise<FrozenAttachment> {
  return { filename, mediaType, sha256: await computeSha256(bytes), byteCount: bytes.length, bytes };
}

function summariseMasks({ masks }: RedactedEvidence): Pick<LedgerRow, 'kind' | 'phrase'>[] {
  const { maskedCount, keptCount, evidenceCount } = countMasks(masks);
  if (maskedCount + keptCount === 0) return [];
  const counts = [maskedCount, evidenceCount, keptCount].map(String);
  const lockedCount = countMasks(masks.filter(({ isLocked }) => isLocked)).maskedCount;
  return [
    { kind: 'masked', phrase: phrase('ledger_masked', ...counts) },
    ...(lockedCount > 0
      ? [{ kind: 'masked' as const, phrase: phrase('ledger_masked_by_rule', String(lockedCount)) }]
      : []),
  ];
}
