import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { RecordingStrip } from '../../../components/scope/recording-strip.tsx';

afterEach(cleanup);

const recording = { isRunning: true, elapsedSeconds: 3, requestCount: 9 };

describe('the recording strip', () => {
  test.each([
    { leftScopeCount: 1, leftScopeHosts: ['js.stripe.test'], words: '1 request left scope: js.stripe.test' },
    { leftScopeCount: 3, leftScopeHosts: ['js.stripe.test'], words: '3 requests left scope: js.stripe.test' },
    {
      leftScopeCount: 1208,
      leftScopeHosts: ['a.test', 'b.test', 'c.test', 'd.test', 'e.test', 'f.test'],
      words: '1,208 requests left scope: a.test, b.test, c.test, d.test, e.test and others',
    },
  ])('warns in words: $words', ({ words, ...leftScope }) => {
    render(<RecordingStrip recording={{ ...recording, ...leftScope }} />);
    expect(screen.getByTestId('left-scope').textContent).toBe(words);
    expect(screen.getByTestId('left-scope').getAttribute('aria-live')).toBe('polite');
  });

  test('says nothing of scope while nothing left it', () => {
    render(<RecordingStrip recording={{ ...recording, leftScopeCount: 0, leftScopeHosts: [] }} />);
    expect(screen.queryByTestId('left-scope')).toBeNull();
  });
});
