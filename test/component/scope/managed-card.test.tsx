import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { ManagedCard } from '../../../components/scope/managed-card.tsx';
import type { ManagedFacts } from '../../../components/scope/managed-facts.ts';
import { phrase } from '../../../lib/base/text.ts';
import { managedFacts } from '../managed-fixtures.ts';

afterEach(cleanup);

function show(change: Partial<ManagedFacts> = {}): string {
  render(<ManagedCard managed={{ ...managedFacts, ...change }} />);
  return screen.getByTestId('managed').textContent ?? '';
}

describe('what the organisation set', () => {
  test('stands there whole: programmes, receivers, names and words', () => {
    const shown = show();
    for (const value of [
      ...managedFacts.programmeNames,
      ...managedFacts.receivers.map(({ host }) => host),
      ...managedFacts.headers,
      ...managedFacts.fields,
      ...managedFacts.words,
    ]) {
      expect(shown).toContain(value);
    }
    expect(screen.queryByTestId('managed-problems')).toBeNull();
  });

  test('names only what is set', () => {
    const shown = show({ words: [], receivers: [] });
    expect(shown).not.toContain('Words masked');
    expect(shown).not.toContain('Reports go to');
  });

  test('that is wrong and new says that what stands above stays', () => {
    const shown = show({ problems: [phrase('managed_problem_address', 'endpoint')] });
    expect(shown).toContain('Those above stay');
    expect(shown).toContain('“endpoint” has to be an https address');
    expect(shown).toContain('reports.example.com');
  });

  test('that was never right sets nothing, and says that everything else works', () => {
    const shown = show({ isInForce: false, problems: [phrase('managed_problem_whole')] });
    expect(shown).toContain('Your own programmes and receivers still work');
    expect(shown).not.toContain('You cannot change them here');
  });
});
