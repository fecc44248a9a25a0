import { useCallback, useEffect, useRef, useState } from 'react';

/** Tells when a value may have changed, until the signal. */
export type Watch = (reload: () => void, signal: AbortSignal) => void;

/**
 * Loads a value for a page and loads it again when it may have changed. Of answers that overtake each other the one
 * asked for last counts, and one that comes after the page is gone is dropped.
 * @param load a stable function: from module level, or from `useCallback`
 * @param watch a stable function that tells of changes
 */
export function useLoaded<Value>(
  load: () => Promise<Value>,
  watch?: Watch,
): { readonly value: Value | undefined; readonly reload: () => Promise<void> } {
  const [value, setValue] = useState<Value>();
  const lastTurn = useRef(0);

  const reload = useCallback(async (): Promise<void> => {
    lastTurn.current += 1;
    const turn = lastTurn.current;
    const loaded = await load();
    if (turn === lastTurn.current) setValue(loaded);
  }, [load]);

  useEffect(() => {
    const controller = new AbortController();
    const start = async (): Promise<void> => reload();
    void start();
    watch?.(() => void reload(), controller.signal);
    return () => {
      controller.abort();
      lastTurn.current += 1;
    };
  }, [watch, reload]);

  return { value, reload };
}
