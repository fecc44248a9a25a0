import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SourceReviewPanel } from '../../../components/scope/source-review-panel.tsx';
import { phrase, text } from '../../../lib/base/text.ts';
import { reviewState } from '../source-fixtures.ts';

afterEach(cleanup);

type Props = Parameters<typeof SourceReviewPanel>[0];

function renderPanel(state: Props['state'] = reviewState): Props {
  const props: Props = {
    state,
    onChooseFormat: vi.fn<(format: string) => void>(),
    onKeep: vi.fn<() => void>(),
    onDiscard: vi.fn<() => void>(),
  };
  render(<SourceReviewPanel {...props} />);
  return props;
}

describe('what was read, before it is kept', () => {
  test('counts programmes, rules, doubtful and refused ones', () => {
    renderPanel();
    const panel = screen.getByTestId('source-review');
    for (const words of [
      'hackerone_data.json',
      '2,041 programmes',
      '28,114 rules read',
      '129 doubtful',
      '2 refused',
    ]) {
      expect(panel.textContent).toContain(words);
    }
    expect(panel.textContent).toContain('Nothing is kept yet.');
  });

  test('says what is to be known of the list as a whole, and says it once', () => {
    const notes = [phrase('scope_import_no_scope')];
    const { review } = reviewState;
    const summary = { ...review.summary, parsedCount: 0, refused: { count: 0, items: [] }, notes };
    renderPanel({ ...reviewState, review: { ...review, summary } });
    const panel = screen.getByTestId('source-review');
    expect(panel.textContent).toContain('It says nothing about scope, so it decides nothing.');
    expect(panel.textContent).not.toContain(text('source_without_rules'));
  });

  test('shows the strings with their reasons, as text, and counts what is left out', () => {
    renderPanel();
    const doubtful = screen.getByTestId('source-doubtful');
    expect(within(doubtful).getByText('*acme.com', { selector: 'li > span > code' })).toBeDefined();
    expect(doubtful.textContent).toContain('And 128 more.');
    const refused = screen.getByTestId('source-refused');
    expect(refused.textContent).toContain('Everything we own');
    expect(refused.textContent).toContain('<script>alert(1)</script>');
    expect(refused.querySelector('script')).toBeNull();
    expect(refused.textContent).not.toContain('more.');
    expect(screen.getByTestId('source-skipped').textContent).toContain('Entry 17');
  });

  test('says what it takes the place of', () => {
    renderPanel();
    expect(screen.getByTestId('source-review').textContent).toContain('that you kept on 21 Nov 2026');
  });

  test('says what it was recognised as, and reads it as something else on request', () => {
    const { onChooseFormat } = renderPanel();
    const field = screen.getByTestId('source-format');
    expect(field.textContent).toContain('HackerOne (recognised)');
    fireEvent.change(field, { target: { value: 'plain' } });
    expect(onChooseFormat).toHaveBeenCalledExactlyOnceWith('plain');
  });

  test('is kept or discarded by its button only', () => {
    const props = renderPanel();
    expect(props.onKeep).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('keep-source'));
    expect(props.onKeep).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByTestId('discard-source'));
    expect(props.onDiscard).toHaveBeenCalledOnce();
  });

  test('that could not be stored is still there, with the reason', () => {
    renderPanel({ ...reviewState, problems: [phrase('source_not_stored')] });
    expect(screen.getByTestId('source-problems').getAttribute('role')).toBe('alert');
    expect(screen.getByTestId('source-problems').textContent).toContain('What is there stays as it was.');
    expect(screen.getByTestId('keep-source')).toBeDefined();
  });

  test('a list of contacts says that it judges nothing', () => {
    const { review } = reviewState;
    const nothing = { count: 0, items: [] };
    const summary = { ...review.summary, parsedCount: 0, doubtful: nothing, refused: nothing };
    renderPanel({ ...reviewState, review: { ...review, summary } });
    expect(screen.getByTestId('source-summary').textContent).toContain('only contacts');
    expect(screen.queryByTestId('source-doubtful')).toBeNull();
  });
});
