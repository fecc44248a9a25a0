import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SubscriptionsSection } from '../../../components/scope/subscriptions-section.tsx';
import type { SubscriptionsProps } from '../../../components/scope/subscriptions-props.ts';
import { phrase } from '../../../lib/base/text.ts';
import {
  askingSubscription,
  freshSubscription,
  noSubscriptions,
  staleSubscription,
} from '../subscription-fixtures.ts';

afterEach(cleanup);

function show(change: Partial<SubscriptionsProps> = {}): void {
  render(<SubscriptionsSection {...noSubscriptions} {...change} />);
}

function fill(testId: string, value: string): void {
  fireEvent.change(screen.getByTestId(testId), { target: { value } });
}

function ofCard(id: string) {
  return within(screen.getByTestId(`subscription-${id}`));
}

describe('subscribing', () => {
  test('asks for nothing but an address, and hands over what was typed', () => {
    const onLook = vi.fn<SubscriptionsProps['onLook']>();
    show({ onLook });
    fireEvent.click(screen.getByTestId('look-at-list'));
    expect(onLook).not.toHaveBeenCalled();
    fill('subscription-url', 'https://lists.example/a.json');
    fill('subscription-key', 'key');
    fireEvent.click(screen.getByTestId('look-at-list'));
    expect(onLook).toHaveBeenCalledWith({
      url: 'https://lists.example/a.json',
      keyText: 'key',
      intervalHours: 24,
    });
  });

  test('says why a list is not kept', () => {
    show({ state: { kind: 'refused', problems: [phrase('subscription_failed_moved', 'lists.example')] } });
    expect(screen.getByTestId('subscribe-state').textContent).toContain(
      'lists.example says that the list has moved',
    );
  });
});

describe('a list', () => {
  test('says who signs it and when it is looked at, and asks nothing', () => {
    show({ entries: [freshSubscription] });
    const card = ofCard('list-1');
    expect(card.getByText(freshSubscription.keyWords ?? '')).toBeTruthy();
    expect(card.queryByTestId('pending-change')).toBeNull();
    expect(card.queryByTestId('subscription-problem')).toBeNull();
  });

  test('that failed says why, that the last good one is kept, and how to allow its host', () => {
    const onAllowHost = vi.fn<SubscriptionsProps['onAllowHost']>();
    show({ entries: [staleSubscription], onAllowHost });
    const problem = ofCard('list-3').getByTestId('subscription-problem');
    expect(problem.textContent).toContain('does not let Goodfaith reach lists.example.net');
    expect(problem.textContent).toContain('The last good list is kept');
    fireEvent.click(screen.getByTestId('allow-list-host'));
    expect(onAllowHost).toHaveBeenCalledWith('list-3');
  });

  test('that changed shows both sides of everything, and says how much it does not show', () => {
    show({ entries: [askingSubscription] });
    const question = ofCard('list-2').getByTestId('pending-change');
    for (const { before, after } of askingSubscription.pending?.changes ?? []) {
      for (const value of [...before.values, ...after.values]) expect(question.textContent).toContain(value);
    }
    expect(question.textContent).toContain('238');
  });

  test.each(['accept', 'decline'] as const)(
    'hands over the answer %s to the version that is shown',
    (answer) => {
      const onAnswer = vi.fn<SubscriptionsProps['onAnswer']>();
      show({ entries: [askingSubscription], onAnswer });
      fireEvent.click(screen.getByTestId(`${answer}-change`));
      expect(onAnswer).toHaveBeenCalledWith('list-2', 'b'.repeat(64), answer);
    },
  );

  test('is removed only after a second word', () => {
    const onRemove = vi.fn<SubscriptionsProps['onRemove']>();
    show({ entries: [freshSubscription], onRemove });
    fireEvent.click(screen.getByTestId('remove-subscription'));
    expect(onRemove).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('confirm'));
    expect(onRemove).toHaveBeenCalledWith('list-1');
  });
});
