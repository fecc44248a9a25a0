import { reportIdSchema } from '../../lib/base/ids.ts';
import { phrase } from '../../lib/base/text.ts';
import type { DeliveryState } from '../../lib/report/frozen-report.ts';
import type { ReceiptViewProps } from '../../components/delivery/receipt-view-props.ts';
import { someSha256 } from './evidence-fixtures.ts';

export const reportId = reportIdSchema.parse('1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed');

/** A report that arrived, with a receipt that fits it. */
export const delivered: Extract<DeliveryState, { kind: 'delivered' }> = {
  kind: 'delivered',
  attemptCount: 2,
  deliveredAt: '2026-11-21T14:11:09.000Z',
  receiptText: '{}',
  receipt: {
    payload: {
      receipt: '0.1',
      id: 'GF-7Q4K-2M9X',
      report_id: reportId,
      report_sha256: someSha256,
      report_bytes: 4211,
      received_at: '2026-11-21T14:11:08.000Z',
      programme: { id: 'secops-gateway', name: 'SecOps Gateway' },
      time_zone: 'Europe/Berlin',
      attachments: [],
    },
    signature: { algorithm: 'Ed25519', key_id: 'key-2026', value: 'AAAA' },
  },
  signature: 'verified',
  keyThumbprint: 'poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U',
};

const nothing = (): void => undefined;

/** A received report with its due dates. */
export const receiptProps: ReceiptViewProps = {
  title: 'Order of another customer readable by id',
  programmeName: 'SecOps Gateway',
  host: 'report.secopsgateway.com',
  sha256: someSha256,
  byteCount: 4211,
  frozenAt: '2026-11-21T14:10:59.000Z',
  state: delivered,
  timeline: [
    {
      kind: 'acknowledge',
      by: 'programme',
      dueAt: '2026-11-24T14:11:08.000Z',
      isDateOnly: false,
      rule: phrase('ui_amount_hours', '72'),
    },
    {
      kind: 'timeline',
      by: 'programme',
      dueAt: '2026-12-01T22:59:59.999Z',
      isDateOnly: true,
      rule: phrase('ui_amount_business_days', '7'),
    },
    {
      kind: 'disclose',
      by: 'researcher',
      dueAt: '2027-02-19T14:11:08.000Z',
      isDateOnly: false,
      rule: phrase('ui_amount_calendar_days', '90'),
    },
  ],
  nowMs: Date.parse('2026-11-22T09:00:00.000Z'),
  isOffline: false,
  onOpenReports: nothing,
  onSaveReportJson: nothing,
  onSaveReportMarkdown: nothing,
  onSaveEvidenceZip: nothing,
  onSaveReceipt: nothing,
};
