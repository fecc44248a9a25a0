import { encodeText } from '../../lib/base/bytes.ts';
import { buildEvidenceBundle } from '../../lib/evidence/build-bundle.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import type { FrozenReport } from '../../lib/report/frozen-report.ts';

type ReportFiles = Pick<FrozenReport, 'bytes' | 'markdown' | 'attachments' | 'frozenAt'>;

/** Saves the very bytes that leave or left. */
export function saveReportJson(report: ReportFiles): void {
  saveFile('report.json', 'application/json', report.bytes);
}

/** Saves the report as a person reads it. */
export function saveReportMarkdown(report: ReportFiles): void {
  saveFile('report.md', 'text/markdown', encodeText(report.markdown));
}

/** Saves report and attachments with a manifest of their digests. */
export async function saveEvidenceZip(report: ReportFiles, softwareVersion: string): Promise<void> {
  const files = [
    { name: 'report.json', bytes: report.bytes, mediaType: 'application/json' },
    { name: 'report.md', bytes: encodeText(report.markdown), mediaType: 'text/markdown' },
    ...report.attachments.map(({ filename, bytes, mediaType }) => ({ name: filename, bytes, mediaType })),
  ];
  const zip = await buildEvidenceBundle(files, { createdAt: report.frozenAt, softwareVersion });
  saveFile('evidence.zip', 'application/zip', zip);
}
