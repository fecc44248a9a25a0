import { useCallback, useEffect, useState } from 'react';

/** Tells when a value may have changed, until the signal. */
export type Watch = (reload: () => void, signal: AbortSignal) => void;

/**
 * Loads a value for a page and loads it again when it may have changed; an answer that comes after the page is gone is dropped.
 * @param load a stable function: from module level, or from `useCallback`
 * @param watch a stable function that tells of changes
 */
export function useLoaded<Value>(
  load: () => Promise<Value>,
  watch?: Watch,
): { readonly value: Value | undefined; readonly reload: () => Promise<void> } {
  const [value, setValue] = useState<Value>();

  const reload = useCallback(async (): Promise<void> => setValue(await load()), [load]);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    void load().then((loaded) => {
      if (!signal.aborted) setValue(loaded);
    });
    watch?.(() => void reload(), signal);
    return () => controller.abort();
  }, [load, watch, reload]);

  return { value, reload };
}
