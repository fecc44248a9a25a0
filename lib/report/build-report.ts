import { computeSha256, encodeText, type Bytes } from '../base/bytes.ts';
import type { Sha256 } from '../base/ids.ts';
import { redactEvidence, type RedactedEvidence } from '../evidence/redact-evidence.ts';
import type { MaskRow } from '../redaction/mask-row.ts';
import { buildAttachments } from './build-attachments.ts';
import { buildReportBody } from './build-report-body.ts';
import { ReportIncompleteError, ReportTooLargeError } from './errors.ts';
import type { FrozenAttachment } from './frozen-report.ts';
import { nameFiles } from './name-files.ts';
import { renderReportMarkdown } from './render-markdown.ts';
import type { ReportParts } from './report-parts.ts';
import { maxAttachmentBytes, maxReportBytes, outgoingReportSchema, type OutgoingReport } from './wire.ts';

/** A report as it leaves, with everything that the review shows of it. */
export interface BuiltReport {
  readonly report: OutgoingReport;
  /** `report.json`, byte for byte. */
  readonly bytes: Bytes;
  readonly sha256: Sha256;
  readonly markdown: string;
  readonly attachments: readonly FrozenAttachment[];
  readonly masks: readonly MaskRow[];
}

/** Redacts the evidence that leaves and names its files. */
export async function redactParts({ draft, evidence, rules }: ReportParts): Promise<RedactedEvidence> {
  const included = evidence.filter(({ isIncluded }) => isIncluded);
  const { id: draftId, keptSecrets } = draft;
  return nameFiles(await redactEvidence(included, { draftId, keptSecrets, rules }));
}

/**
 * Builds the exact bytes of a report and its files from a draft and its redacted evidence. The same parts make the
 * same bytes.
 * @throws ReportIncompleteError when title, target or description is empty
 * @throws ReportTooLargeError when the report or a file is larger than the wire format allows
 */
export async function buildReport(parts: ReportParts, redacted: RedactedEvidence): Promise<BuiltReport> {
  const { attachments, ledger } = await buildAttachments(redacted, parts);
  const candidate = buildReportBody(parts, redacted, attachments, ledger);
  const parsed = outgoingReportSchema.safeParse(candidate);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.'));
    throw new ReportIncompleteError([...new Set(fields)], { cause: parsed.error });
  }
  const bytes = encodeText(`${JSON.stringify(parsed.data, null, 2)}\n`);
  if (bytes.length > maxReportBytes)
    throw new ReportTooLargeError('report.json', bytes.length, maxReportBytes);
  for (const { filename, byteCount } of attachments) {
    if (byteCount > maxAttachmentBytes)
      throw new ReportTooLargeError(filename, byteCount, maxAttachmentBytes);
  }
  return {
    report: parsed.data,
    bytes,
    sha256: await computeSha256(bytes),
    markdown: renderReportMarkdown(parsed.data),
    attachments,
    masks: redacted.masks,
  };
}
