import { draftIdSchema, reportIdSchema, sha256Schema } from '../../../lib/base/ids.ts';
import { phrase } from '../../../lib/base/text.ts';
import { ReceiptView } from '../../../components/delivery/receipt-view.tsx';
import type { ReceiptViewProps } from '../../../components/delivery/receipt-view-props.ts';
import { ReportListView } from '../../../components/delivery/report-list-view.tsx';
import type { ReportListViewProps } from '../../../components/delivery/report-list-view-props.ts';
import { delivered, receiptProps } from '../delivery-fixtures.ts';
import { draftId } from '../evidence-fixtures.ts';
import type { GalleryState } from './gallery-state.ts';

const nothing = (): void => undefined;
const problem = { code: 'server_error', status: 503, detail: 'Service\u202E unavailable <b>now</b>' };
const progress = {
  acknowledgedByteCount: 43_000_000,
  totalByteCount: 120_000_000,
  files: [
    { filename: 'report.json', byteCount: 4211, isAcknowledged: true },
    { filename: 'Order page, account B.png', byteCount: 212_000, isAcknowledged: true },
    { filename: 'evidence.har', byteCount: 119_783_789, isAcknowledged: false },
  ],
};

const queued: ReceiptViewProps = {
  ...receiptProps,
  timeline: [],
  progress,
  state: { kind: 'queued', attemptCount: 3, notBeforeAt: '2026-11-21T14:20:00.000Z', problem },
  explanation: {
    what: phrase('delivery_server_error', 'report.secopsgateway.com', '503'),
    next: phrase('delivery_next_wait'),
    quote: problem.detail,
  },
  onRetry: nothing,
};

const receipts: readonly (readonly [string, number, ReceiptViewProps])[] = [
  ['receipt', 900, receiptProps],
  ['receipt-narrow', 360, receiptProps],
  ['receipt-overdue', 900, { ...receiptProps, nowMs: Date.parse('2026-12-10T00:00:00Z') }],
  [
    'receipt-unverified',
    900,
    {
      ...receiptProps,
      sha256: sha256Schema.parse('0'.repeat(64)),
      state: { ...delivered, signature: 'not_verified' },
    },
  ],
  ['receipt-queued', 900, queued],
  ['receipt-queued-narrow', 360, { ...queued, isOffline: true, explanation: undefined }],
  [
    'receipt-sending',
    900,
    {
      ...queued,
      explanation: undefined,
      state: { kind: 'sending', attemptCount: 1, sinceAt: '2026-11-21T14:11:00.000Z' },
    },
  ],
  [
    'receipt-refused',
    900,
    {
      ...queued,
      progress: undefined,
      state: { kind: 'refused', attemptCount: 1, refusedAt: '2026-11-21T14:11:00.000Z', problem },
      explanation: {
        what: phrase('delivery_refused', 'report.secopsgateway.com', '422'),
        next: phrase('delivery_next_draft'),
        quote: 'impact: Required',
      },
      onEditDraft: nothing,
    },
  ],
];

const list: ReportListViewProps = {
  drafts: [
    {
      id: draftId,
      title: 'Order of another customer readable by id',
      programmeName: 'SecOps Gateway',
      host: 'app.secopsgateway.com',
      verdictKind: 'in',
      evidenceCount: 5,
      updatedAt: '2026-11-21T14:07:31.000Z',
    },
    {
      id: draftIdSchema.parse('00000000-0000-4000-8000-000000000002'),
      title: '',
      verdictKind: 'unknown',
      evidenceCount: 1,
      updatedAt: '2026-11-20T09:00:00.000Z',
    },
  ],
  sent: (['queued', 'sending', 'delivered', 'refused'] as const).map((stateKind, index) => ({
    id: reportIdSchema.parse(`00000000-0000-4000-8000-00000000000${index}`),
    title: index === 3 ? '\u202E<b>hostile</b> '.repeat(15) : 'Stored script in product reviews',
    programmeName: 'SecOps Gateway',
    host: 'report.secopsgateway.com',
    stateKind,
    receiptId: stateKind === 'delivered' ? 'GF-7Q4K-2M9X' : undefined,
    at: '2026-11-21T14:11:09.000Z',
  })),
  onOpenDraft: nothing,
  onDeleteDraft: nothing,
  onOpenReport: nothing,
  onDeleteReport: nothing,
  onOpenOptions: nothing,
};

const lists: readonly (readonly [string, number, ReportListViewProps])[] = [
  ['reports', 900, list],
  ['reports-narrow', 360, list],
  ['reports-empty', 900, { ...list, drafts: [], sent: [] }],
  ['reports-loading', 900, { ...list, drafts: undefined, sent: undefined }],
];

export const deliveryStates: readonly GalleryState[] = [
  ...receipts.map(([name, widthPx, props]) => ({ name, widthPx, render: () => <ReceiptView {...props} /> })),
  ...lists.map(([name, widthPx, props]) => ({ name, widthPx, render: () => <ReportListView {...props} /> })),
  {
    name: 'reports-deleting',
    widthPx: 900,
    click: ['[data-testid="draft-row"] [data-testid="delete"]'],
    render: () => <ReportListView {...list} />,
  },
];
