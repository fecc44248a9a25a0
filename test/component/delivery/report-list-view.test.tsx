import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ReportListView } from '../../../components/delivery/report-list-view.tsx';
import type { ReportListViewProps } from '../../../components/delivery/report-list-view-props.ts';
import type { SentRow } from '../../../components/delivery/sent-row.ts';
import { reportId } from '../delivery-fixtures.ts';
import { draftId } from '../evidence-fixtures.ts';

afterEach(cleanup);

const draft = {
  id: draftId,
  title: '<b>Order</b> of another customer',
  programmeName: 'SecOps Gateway',
  host: 'app.secopsgateway.com',
  verdictKind: 'in' as const,
  evidenceCount: 1,
  updatedAt: '2026-11-21T14:07:31.000Z',
};

const sent: SentRow = {
  id: reportId,
  title: 'Stored script in reviews',
  host: 'report.secopsgateway.com',
  stateKind: 'delivered',
  receiptId: 'GF-7Q4K-2M9X',
  at: '2026-11-21T14:11:09.000Z',
};

function buildProps(change: Partial<ReportListViewProps> = {}): ReportListViewProps {
  return {
    drafts: [],
    sent: [],
    onOpenDraft: vi.fn<ReportListViewProps['onOpenDraft']>(),
    onDeleteDraft: vi.fn<ReportListViewProps['onDeleteDraft']>(),
    onOpenReport: vi.fn<ReportListViewProps['onOpenReport']>(),
    onDeleteReport: vi.fn<ReportListViewProps['onDeleteReport']>(),
    onOpenOptions: vi.fn<() => void>(),
    ...change,
  };
}

test('says what to do first while there is nothing', () => {
  render(<ReportListView {...buildProps()} />);
  expect(screen.getByText(/click Goodfaith in the toolbar/)).toBeDefined();
});

test('never says that there is nothing while it is still reading', () => {
  render(<ReportListView {...buildProps({ drafts: undefined, sent: undefined })} />);
  expect(screen.queryByText('No drafts and no reports yet')).toBeNull();
  expect(screen.getByText('Reading your drafts.')).toBeDefined();
});

test('opens a draft; its title is text', () => {
  const props = buildProps({ drafts: [draft] });
  render(<ReportListView {...props} />);
  const row = within(screen.getByTestId('draft-row'));
  expect(row.getByTestId('open').textContent).toBe('<b>Order</b> of another customer');
  expect(screen.getByTestId('draft-row').textContent).toContain('1 piece of evidence');
  fireEvent.click(row.getByTestId('open'));
  expect(props.onOpenDraft).toHaveBeenCalledExactlyOnceWith(draftId);
});

test('asks before it deletes a draft, says what goes with it, and Escape keeps everything', () => {
  const props = buildProps({ drafts: [draft] });
  render(<ReportListView {...props} />);
  fireEvent.click(screen.getByTestId('delete'));
  const dialog = screen.getByRole('dialog', { name: 'Delete this draft?' });
  expect(dialog.textContent).toContain('and 1 piece of evidence are deleted');
  // the browser turns Escape into this event
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(props.onDeleteDraft).not.toHaveBeenCalled();
  fireEvent.click(screen.getByTestId('delete'));
  fireEvent.click(screen.getByTestId('confirm'));
  expect(props.onDeleteDraft).toHaveBeenCalledExactlyOnceWith(draftId);
});

test.for([
  ['queued', 'Waiting to send', false],
  ['sending', 'Sending', false],
  ['delivered', 'Received', true],
  ['refused', 'Refused', true],
] as const)(
  'a report that is %s says “%s”; what is on its way cannot be deleted',
  ([stateKind, words, canDelete]) => {
    const props = buildProps({ sent: [{ ...sent, stateKind }] });
    render(<ReportListView {...props} />);
    expect(screen.getByTestId('sent-state').textContent).toBe(words);
    expect(screen.queryByTestId('delete') !== null).toBe(canDelete);
    fireEvent.click(screen.getByTestId('open'));
    expect(props.onOpenReport).toHaveBeenCalledExactlyOnceWith(reportId);
  },
);
