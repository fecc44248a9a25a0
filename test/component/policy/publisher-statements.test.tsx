import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { PublisherStatements } from '../../../components/policy/publisher-statements.tsx';
import { phrase } from '../../../lib/base/text.ts';

afterEach(cleanup);

test('each activity stands with what is stated of it and on what terms', () => {
  render(
    <PublisherStatements
      statements={[
        { activity: 'manual_testing', status: 'publisher-stated-permitted', conditions: [] },
        {
          activity: 'fuzzing',
          status: 'conditions-not-satisfied',
          conditions: [phrase('policy_condition_rate', '2')],
        },
      ]}
    />,
  );
  const [byHand, fuzzing] = screen.getAllByTestId('statement');
  expect(byHand?.textContent).toContain('Testing by hand: the publisher states that it permits this.');
  expect(fuzzing?.textContent).toContain('At most 2 requests a second.');
  expect(screen.getByTestId('statements').textContent).toContain('no legal permission');
});

test('one answer to all is given once', () => {
  const statements = ['manual_testing', 'fuzzing'].map((activity) => ({
    activity,
    status: 'authority-not-established' as const,
    conditions: [],
  }));
  render(<PublisherStatements statements={statements} />);
  expect(screen.getAllByTestId('statement')).toHaveLength(1);
});

test('nothing stated is nothing shown', () => {
  const { container } = render(<PublisherStatements statements={[]} />);
  expect(container.textContent).toBe('');
});
