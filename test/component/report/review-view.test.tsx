import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ReviewState } from '../../../components/report/review-state.ts';
import { ReviewView } from '../../../components/report/review-view.tsx';
import type { ReviewViewProps } from '../../../components/report/review-view-props.ts';
import { phrase } from '../../../lib/base/text.ts';
import type { DraftCheck } from '../../../lib/report/draft-check.ts';
import { reviewedReport, reviewProps } from '../review-fixtures.ts';

afterEach(cleanup);

const blocking: readonly DraftCheck[] = [
  { id: 'required-impact', level: 'block', field: 'impact', phrase: phrase('check_required', 'Impact', 'X') },
];

describe('what is shown', () => {
  test('shows each file that leaves as text, exactly', () => {
    const exactFiles = [{ filename: 'requests.har', text: '{"log":{"entries":["<b>"]}}' }];
    render(
      <ReviewView {...reviewProps} state={{ kind: 'ready', report: { ...reviewedReport, exactFiles } }} />,
    );
    expect(screen.getByTestId('exact-file-requests.har').textContent).toBe(exactFiles[0]?.text);
  });

  test('is the very text that is sent, character for character, with hidden characters made visible', () => {
    const exactText = `{"title":"a\u202Eb <img src=x> [masked token-3f1c9a, 32 characters]","x":"\u200B"}`;
    render(
      <ReviewView {...reviewProps} state={{ kind: 'ready', report: { ...reviewedReport, exactText } }} />,
    );
    fireEvent.click(screen.getByRole('tab', { name: 'Exact bytes' }));
    const shown = screen.getByTestId('exact-bytes');
    expect(shown.textContent).toBe(exactText);
    expect(shown.querySelector('img')).toBeNull();
    expect(
      [...shown.querySelectorAll('[data-character]')].map((mark) => mark.getAttribute('data-character')),
    ).toEqual(['U+202E', 'U+200B']);
  });

  test('marks masked and kept values, each with who decided', () => {
    render(<ReviewView {...reviewProps} />);
    const reading = within(screen.getByTestId('as-read'));
    const masked = reading.getAllByTitle('Masked: the value stays in this browser');
    expect(masked.map((mark) => mark.textContent)).toEqual(reviewedReport.placeholders);
    expect(reading.getByTitle('Kept: you said it is the finding').textContent).toBe('demo-finding-token');
    expect(screen.getByTestId('masked-summary').textContent).toBe(
      '14 values in 6 requests. 1 kept, because you said it is the finding.',
    );
  });

  test('has the whole digest, in groups to compare and in one piece to read', () => {
    render(<ReviewView {...reviewProps} />);
    const digest = screen.getByTestId('digest');
    expect(digest.dataset['digest']).toBe(reviewedReport.sha256);
    expect(digest.textContent).toBe(reviewedReport.sha256);
    expect(digest.children).toHaveLength(16);
  });

  test('turns between its two views with the arrow keys', () => {
    render(<ReviewView {...reviewProps} />);
    const reading = screen.getByRole('tab', { name: 'As they will read it' });
    reading.focus();
    fireEvent.keyDown(reading, { key: 'ArrowRight' });
    const bytes = screen.getByRole('tab', { name: 'Exact bytes' });
    expect(document.activeElement).toBe(bytes);
    expect(bytes.getAttribute('aria-selected')).toBe('true');
    expect(reading.getAttribute('tabindex')).toBe('-1');
    fireEvent.keyDown(bytes, { key: 'Home' });
    expect(document.activeElement).toBe(reading);
  });
});

describe('sending', () => {
  test('names the host on the button, and sends once when it is clicked', () => {
    const onSend = vi.fn<() => void>();
    render(<ReviewView {...reviewProps} onSend={onSend} />);
    const send = screen.getByTestId('send');
    expect(send.textContent).toBe('Send to report.secopsgateway.com');
    fireEvent.click(send);
    expect(onSend).toHaveBeenCalledTimes(1);
  });

  test.for<readonly [string, ReviewState]>([
    ['stale', { kind: 'stale', report: reviewedReport }],
    ['blocked', { kind: 'blocked', report: reviewedReport, checks: blocking }],
    ['blocked without a report', { kind: 'blocked', checks: blocking }],
    ['being prepared', { kind: 'preparing' }],
    ['failed', { kind: 'failed', why: phrase('review_not_built') }],
    ['already queueing', { kind: 'queueing', report: reviewedReport }],
  ])('is not possible while the review is %s', ([_name, state]) => {
    const onSend = vi.fn<() => void>();
    render(<ReviewView {...reviewProps} state={state} onSend={onSend} />);
    const send = screen.queryByTestId('send');
    if (send !== null) fireEvent.click(send);
    expect(onSend).not.toHaveBeenCalled();
  });

  test('is not possible without a receiver, and the files can still be saved', () => {
    const props: ReviewViewProps = {
      ...reviewProps,
      receiver: undefined,
      onAddReceiver: vi.fn<() => void>(),
      onSaveReportJson: vi.fn<() => void>(),
    };
    render(<ReviewView {...props} />);
    expect(screen.queryByTestId('send')).toBeNull();
    fireEvent.click(screen.getByTestId('add-receiver'));
    fireEvent.click(screen.getByTestId('save-report-json'));
    expect(props.onAddReceiver).toHaveBeenCalledTimes(1);
    expect(props.onSaveReportJson).toHaveBeenCalledTimes(1);
  });

  test('a draft that changed has to be reviewed again', () => {
    const onRefresh = vi.fn<() => void>();
    render(
      <ReviewView {...reviewProps} state={{ kind: 'stale', report: reviewedReport }} onRefresh={onRefresh} />,
    );
    fireEvent.click(screen.getByTestId('refresh-review'));
    expect(onRefresh).toHaveBeenCalledTimes(1);
  });

  test('what is missing leads back to its text', () => {
    const onBack = vi.fn<ReviewViewProps['onBack']>();
    render(<ReviewView {...reviewProps} state={{ kind: 'blocked', checks: blocking }} onBack={onBack} />);
    fireEvent.click(screen.getByRole('button', { name: /Impact is empty/ }));
    expect(onBack).toHaveBeenCalledWith('impact');
  });
});

test('each attachment is chosen on its own', () => {
  const onToggleAttachment = vi.fn<ReviewViewProps['onToggleAttachment']>();
  render(<ReviewView {...reviewProps} onToggleAttachment={onToggleAttachment} />);
  const boxes = screen.getAllByTestId('include-attachment');
  expect(boxes.map((box) => Reflect.get(box, 'checked'))).toEqual([true, true, false]);
  for (const box of boxes.slice(1)) fireEvent.click(box);
  expect(onToggleAttachment.mock.calls).toEqual([
    ['2', false],
    ['3', true],
  ]);
});
