import type { ReviewViewProps } from '../../components/report/review-view-props.ts';
import type { ReviewedReport } from '../../components/report/reviewed-report.ts';
import { someSha256 } from './evidence-fixtures.ts';

const nothing = (): void => undefined;

/** A report with two masked values and one kept. */
export const reviewedReport: ReviewedReport = {
  markdown: `# Order of another customer readable by id

**Affected:** https://app.secopsgateway.com/api/orders/1042

## Steps to reproduce

1. Sign in as account A and open /orders.
2. Request /api/orders/1042, which belongs to B.

## Proof

GET /api/orders/1042 HTTP/1.1
Host: app.secopsgateway.com
Authorization: Bearer [masked token-3f1c9a, 32 characters]
Cookie: sid=[masked cookie-81b0e2, 24 characters]
X-Trace: demo-finding-token
`,
  exactFiles: [{ filename: 'requests.har', text: '{"log":{"version":"1.2"}}' }],
  exactText:
    '{"description":"The orders API answers for any order id.","report":"0.1","title":"Order of another customer readable by id","x_goodfaith":{"masked":{"kept":1,"values":14},"proof":"Authorization: Bearer [masked token-3f1c9a, 32 characters]"}}',
  byteCount: 4211,
  sha256: someSha256,
  maskedCount: 14,
  keptCount: 1,
  requestCount: 6,
  placeholders: ['[masked token-3f1c9a, 32 characters]', '[masked cookie-81b0e2, 24 characters]'],
  keptValues: ['demo-finding-token'],
};

/** A review that is ready to be sent. */
export const reviewProps: ReviewViewProps = {
  title: 'Order of another customer readable by id',
  state: { kind: 'ready', report: reviewedReport },
  receiver: {
    url: 'https://report.secopsgateway.com/reports',
    host: 'report.secopsgateway.com',
    namedBy: 'policy',
  },
  attachments: [
    {
      id: '1',
      filename: 'Order page, account B.png',
      mediaType: 'image/png',
      byteCount: 212_000,
      sha256: someSha256,
      isIncluded: true,
    },
    {
      id: '2',
      filename: 'evidence.har',
      mediaType: 'application/json',
      byteCount: 38_211,
      sha256: someSha256,
      isIncluded: true,
    },
    {
      id: '3',
      filename: 'ledger.json',
      mediaType: 'application/json',
      byteCount: 4120,
      sha256: someSha256,
      isIncluded: false,
    },
  ],
  onToggleAttachment: nothing,
  onSend: nothing,
  onBack: nothing,
  onRefresh: nothing,
  onAddReceiver: nothing,
  onSaveReportJson: nothing,
  onSaveReportMarkdown: nothing,
  onSaveEvidenceZip: nothing,
};
