import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useLoaded } from '../../../components/ui/use-loaded.ts';

/** Loads whose answers come when the test says so, in any order. */
function createLoads() {
  const answers: ((value: string) => void)[] = [];
  const load = (): Promise<string> => new Promise((resolve) => answers.push(resolve));
  const answer = (turn: number, value: string): Promise<void> => act(async () => answers[turn]?.(value));
  return { load, answer };
}

test('an answer that is overtaken by a newer one does not replace it', async () => {
  const { load, answer } = createLoads();
  const { result } = renderHook(() => useLoaded(load));
  await act(async () => void result.current.reload());
  await answer(1, 'asked for last');
  await answer(0, 'asked for first');
  expect(result.current.value).toBe('asked for last');
});

test('an answer that comes after the page is gone is dropped', async () => {
  const { load, answer } = createLoads();
  const { result, unmount } = renderHook(() => useLoaded(load));
  unmount();
  await answer(0, 'late');
  expect(result.current.value).toBeUndefined();
});

test('loads again when it is told of a change, until the page is gone', async () => {
  const { load, answer } = createLoads();
  const told: { reload: () => void; signal: AbortSignal }[] = [];
  const watch = (reload: () => void, signal: AbortSignal): void => void told.push({ reload, signal });
  const { result, unmount } = renderHook(() => useLoaded(load, watch));
  await answer(0, 'before');
  act(() => told[0]?.reload());
  await answer(1, 'after');
  expect(result.current.value).toBe('after');
  unmount();
  expect(told[0]?.signal.aborted).toBe(true);
});
