import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ReceiptView } from '../../../components/delivery/receipt-view.tsx';
import type { ReceiptViewProps } from '../../../components/delivery/receipt-view-props.ts';
import { sha256Schema } from '../../../lib/base/ids.ts';
import { phrase } from '../../../lib/base/text.ts';
import { delivered, receiptProps } from '../delivery-fixtures.ts';

afterEach(cleanup);

const problem = { code: 'server_error', status: 503, detail: '' };
const queued: ReceiptViewProps = {
  ...receiptProps,
  timeline: [],
  state: { kind: 'queued', attemptCount: 3, notBeforeAt: '2026-11-21T14:20:00.000Z', problem },
};

function stateOf(props: ReceiptViewProps): HTMLElement {
  render(<ReceiptView {...props} />);
  return screen.getByTestId('delivery-state');
}

describe('received', () => {
  test('says the id, that the digest matches, and by which key the signature was verified', () => {
    const state = stateOf(receiptProps);
    expect(state.dataset['state']).toBe('delivered');
    expect(screen.getByTestId('receipt-id').textContent).toBe('GF-7Q4K-2M9X');
    expect(screen.getByTestId('digest-match').textContent).toBe('Digest matches');
    expect(screen.getByTestId('signature').textContent).toContain(delivered.keyThumbprint);
  });

  test('a receipt for other bytes is said plainly', () => {
    stateOf({ ...receiptProps, sha256: sha256Schema.parse('0'.repeat(64)) });
    expect(screen.getByTestId('digest-match').textContent).toBe('Digest differs from what you sent');
    expect(screen.getByTestId('digest-match').dataset['match']).toBe('false');
  });

  test.for([
    ['not_verified', 'Signature does not fit the published key'],
    ['key_unavailable', 'Not checked: the receiver published no key'],
  ] as const)('a signature that is %s is never called verified', ([signature, words]) => {
    stateOf({ ...receiptProps, state: { ...delivered, signature } });
    expect(screen.getByTestId('signature').textContent).toBe(words);
  });

  test('puts the due dates in order, with the rule of each', () => {
    stateOf({ ...receiptProps, timeline: receiptProps.timeline.toReversed() });
    expect(screen.getAllByTestId('due').map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Acknowledgement due24 Nov 2026, .* · 72 hours$/),
      'Timeline due1 Dec 2026 · 7 business days',
      expect.stringMatching(/^You may disclose from19 Feb 2027, .* · 90 days$/),
    ]);
  });

  test('a day of the receiver stays that day, wherever the person is', () => {
    const timeline = [
      {
        kind: 'timeline' as const,
        by: 'programme' as const,
        // the last millisecond of 1 December in Honolulu, which is 2 December in most of the world
        dueAt: '2026-12-02T09:59:59.999Z',
        isDateOnly: true,
        rule: phrase('ui_amount_business_days', '7'),
      },
    ];
    const payload = { ...delivered.receipt.payload, time_zone: 'Pacific/Honolulu' };
    stateOf({
      ...receiptProps,
      timeline,
      state: { ...delivered, receipt: { ...delivered.receipt, payload } },
    });
    expect(screen.getByTestId('due').textContent).toContain('1 Dec 2026');
  });

  test('a promise that has passed is overdue; a date of your own is reached', () => {
    stateOf({ ...receiptProps, nowMs: Date.parse('2027-03-01T00:00:00Z') });
    const rows = screen.getAllByTestId('due').map((row) => row.textContent);
    expect(rows[0]).toContain('overdue');
    expect(rows[2]).toContain('reached');
    expect(rows[2]).not.toContain('overdue');
  });
});

describe('on its way', () => {
  test('waiting says what happened in the receiver’s words too, what is safe and when it goes on', () => {
    const onRetry = vi.fn<() => void>();
    const quote = '<b>down</b> for \u202Ework';
    const state = stateOf({
      ...queued,
      onRetry,
      explanation: {
        what: phrase('delivery_server_error', 'report.secopsgateway.com', '503'),
        next: phrase('delivery_next_wait'),
        quote,
      },
    });
    expect(state.dataset['state']).toBe('queued');
    expect(state.textContent).toContain('Your report is safe in this browser');
    expect(state.textContent).toContain('Attempts so far: 3. Next attempt: 21 Nov 2026');
    expect(state.querySelector('blockquote')?.textContent).toBe(quote);
    expect(state.querySelector('blockquote b')).toBeNull();
    fireEvent.click(screen.getByTestId('retry'));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('offline says so', () => {
    expect(stateOf({ ...queued, isOffline: true }).textContent).toContain('This browser is offline');
  });

  test('shows the bytes that the receiver acknowledged, and no others', () => {
    const progress = {
      acknowledgedByteCount: 43_000_000,
      totalByteCount: 120_000_000,
      files: [
        { filename: 'report.json', byteCount: 4211, isAcknowledged: true },
        { filename: 'evidence.har', byteCount: 119_995_789, isAcknowledged: false },
      ],
    };
    const sending = { kind: 'sending', attemptCount: 1, sinceAt: '2026-11-21T14:11:00.000Z' } as const;
    stateOf({ ...queued, state: sending, progress });
    const bar = screen.getByRole('progressbar', { name: '43.0 MB of 120.0 MB acknowledged by the receiver' });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['43000000', '120000000']);
    expect(screen.getByTestId('delivery-progress').textContent).toContain('evidence.har120.0 MB, waiting');
  });

  test('has no receipt to save', () => {
    stateOf(queued);
    expect(screen.queryByTestId('save-receipt-json')).toBeNull();
    expect(screen.queryByTestId('timeline')).toBeNull();
  });
});

test('refused says what to do, and leads back to the draft', () => {
  const onEditDraft = vi.fn<() => void>();
  const state = stateOf({
    ...queued,
    state: { kind: 'refused', attemptCount: 1, refusedAt: '2026-11-21T14:11:00.000Z', problem },
    explanation: {
      what: phrase('delivery_refused', 'x.example', '422'),
      next: phrase('delivery_next_draft'),
    },
    onEditDraft,
  });
  expect(state.textContent).toContain('Your report and its evidence are safe in this browser');
  fireEvent.click(screen.getByTestId('edit-draft'));
  expect(onEditDraft).toHaveBeenCalledTimes(1);
});

test('each button saves the file it names', () => {
  const calls: string[] = [];
  stateOf({
    ...receiptProps,
    onSaveReportJson: () => calls.push('report.json'),
    onSaveReportMarkdown: () => calls.push('report.md'),
    onSaveEvidenceZip: () => calls.push('evidence.zip'),
    onSaveReceipt: () => calls.push('receipt.json'),
  });
  for (const name of ['report.json', 'report.md', 'evidence.zip', 'receipt.json']) {
    fireEvent.click(screen.getByRole('button', { name }));
  }
  expect(calls).toEqual(['report.json', 'report.md', 'evidence.zip', 'receipt.json']);
});
