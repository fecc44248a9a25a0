import type { CvdDocument } from '../lib/policy/cvd-document.ts';
import { maxReportBytes } from '../lib/report/wire.ts';

/**
 * Builds the policy document as this endpoint publishes it: the programme's own, with this endpoint as its intake.
 * An address that is not https cannot be an intake, so there the document stays as it is.
 */
export function buildPublishedPolicy(document: CvdDocument, publicUrl: URL): CvdDocument {
  if (publicUrl.protocol !== 'https:') return document;
  return {
    ...document,
    report_requirements: {
      ...document.report_requirements,
      intake: {
        url: new URL('/reports', publicUrl).href,
        profile: 'report-0.1',
        anonymous: true,
        max_bytes: maxReportBytes,
        attachments: 'accepted',
      },
    },
  };
}
