import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { SourceCard } from '../../../components/scope/source-card.tsx';
import type { SourceEntry } from '../../../components/scope/source-entry.ts';
import { contactSummary, sourceEntry } from '../source-fixtures.ts';

afterEach(cleanup);

function renderCard(change: Partial<SourceEntry> = {}): (sourceId: string) => void {
  const onRemove = vi.fn<(sourceId: string) => void>();
  render(<SourceCard entry={{ ...sourceEntry, ...change }} onRemove={onRemove} />);
  return onRemove;
}

test('says name, format, who added it and when, its counts, and what another list has too', () => {
  renderCard();
  const card = screen.getByTestId('source-list-hackerone-data');
  const words = [
    'hackerone_data.json',
    'HackerOne',
    'added by you',
    '22 Nov 2026',
    '28,114 rules read',
    '3 programmes',
  ];
  for (const word of words) expect(card.textContent).toContain(word);
  expect(screen.getByTestId('source-refused').textContent).toContain('Everything we own');
});

test('is removed after a question only', () => {
  const onRemove = renderCard();
  fireEvent.click(screen.getByTestId('remove-source'));
  expect(onRemove).not.toHaveBeenCalled();
  fireEvent.click(screen.getByTestId('confirm'));
  expect(onRemove).toHaveBeenCalledExactlyOnceWith('list-hackerone-data');
});

test.each(['managed', 'subscription'] as const)('a %s list has no button to remove it here', (origin) => {
  renderCard({ origin });
  expect(screen.queryByTestId('remove-source')).toBeNull();
});

test('one that can no longer be read says so and can be removed', () => {
  renderCard({ summary: undefined, origin: undefined, sharedCount: 0 });
  expect(screen.getByTestId('source-list-hackerone-data').textContent).toContain('can no longer be read');
  expect(screen.getByTestId('remove-source')).toBeDefined();
});

test('a stale one says so', () => {
  renderCard({ isStale: true });
  expect(screen.getByText('not refreshed in time')).toBeDefined();
});

test('shows the contacts and terms that a list states, as text and never as links', () => {
  renderCard({ summary: contactSummary });
  const facts = screen.getByTestId('source-facts');
  const words = ['Acme', 'security@acme.example', 'https://acme.example/report', 'Stated in part'];
  for (const word of words) expect(facts.textContent).toContain(word);
  expect(facts.textContent).toContain('http://beta.example/<script>');
  expect(facts.querySelector('a, script')).toBeNull();
  expect(facts.textContent).toContain('And 2,039 more.');
});

test('says nothing of contacts where a list states none', () => {
  renderCard();
  expect(screen.queryByTestId('source-facts')).toBeNull();
});
