import { encodeText, type Bytes } from '../../lib/base/bytes.ts';
import { buildEvidenceBundle } from '../../lib/evidence/build-bundle.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import type { FrozenReport } from '../../lib/report/frozen-report.ts';

type ReportFiles = Pick<FrozenReport, 'id' | 'bytes' | 'markdown' | 'attachments' | 'frozenAt'>;

/** Saves the very bytes that leave or left. */
export function saveReportJson(report: ReportFiles): Promise<void> {
  return save(report, 'report.json', 'application/json', report.bytes);
}

/** Saves the report as a person reads it. */
export function saveReportMarkdown(report: ReportFiles): Promise<void> {
  return save(report, 'report.md', 'text/markdown', encodeText(report.markdown));
}

/** Saves report and attachments with a manifest of their digests. */
export async function saveEvidenceZip(report: ReportFiles, softwareVersion: string): Promise<void> {
  const files = [
    { name: 'report.json', bytes: report.bytes, mediaType: 'application/json' },
    { name: 'report.md', bytes: encodeText(report.markdown), mediaType: 'text/markdown' },
    ...report.attachments.map(({ filename, bytes, mediaType }) => ({ name: filename, bytes, mediaType })),
  ];
  const zip = await buildEvidenceBundle(files, { createdAt: report.frozenAt, softwareVersion });
  await save(report, 'evidence.zip', 'application/zip', zip);
}

/** Saves the receipt as the endpoint gave it. */
export function saveReceipt(report: ReportFiles, receiptText: string): Promise<void> {
  return save(report, 'receipt.json', 'application/json', encodeText(receiptText));
}

function save({ id }: ReportFiles, filename: string, mediaType: string, bytes: Bytes): Promise<void> {
  return saveFile({ filename, mediaType, bytes, folder: `goodfaith/${id}` });
}
