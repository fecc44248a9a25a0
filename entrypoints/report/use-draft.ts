import { useCallback, useEffect, useRef, useState } from 'react';
import type { SaveState } from '../../components/report/save-state.ts';
import type { DraftId } from '../../lib/base/ids.ts';
import { phrase } from '../../lib/base/text.ts';
import { formatInstant } from '../../lib/base/time.ts';
import { draftLimits } from '../../lib/policy/limits.ts';
import type { Draft } from '../../lib/report/draft.ts';
import { readDraft, writeDraft } from '../../lib/storage/drafts.ts';

export interface EditedDraft {
  /** `undefined` while it is read, `null` when there is no such draft. */
  readonly draft: Draft | null | undefined;
  readonly saveState: SaveState;
  /** Changes the draft; it is on disk at most `draftLimits.autosaveMs` and one write later. */
  readonly change: (edit: (draft: Draft) => Draft) => void;
  /** Writes what is not written yet; resolved when it is on disk. */
  readonly flush: () => Promise<void>;
}

/**
 * One draft, edited and saved by itself. The first unsaved change starts the clock, so that somebody who
 * types without a pause is saved as often as somebody who stops. "Saved" is said only after the write.
 */
export function useDraft(id: DraftId): EditedDraft {
  const [draft, setDraft] = useState<Draft | null>();
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'new' });
  const latest = useRef<Draft | undefined>(undefined);
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const writing = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    void (async () => {
      const stored = await readDraft(id);
      latest.current = stored;
      setDraft(stored ?? null);
      if (stored) setSaveState({ kind: 'saved', at: stored.updatedAt });
    })();
  }, [id]);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!unsaved.current) return writing.current;
    unsaved.current = false;
    // one write after the other: an older text must never land on a newer one
    writing.current = writing.current.then(() => save());
    return writing.current;

    async function save(): Promise<void> {
      if (!latest.current) return;
      const edited = { ...latest.current, updatedAt: formatInstant(Date.now()) };
      try {
        await writeDraft(edited);
        if (!unsaved.current) setSaveState({ kind: 'saved', at: edited.updatedAt });
      } catch {
        unsaved.current = true;
        setSaveState({ kind: 'failed', why: phrase('save_failed') });
      }
    }
  }, []);

  const change = useCallback(
    (edit: (draft: Draft) => Draft): void => {
      if (!latest.current) return;
      const edited = edit(latest.current);
      if (edited === latest.current) return;
      latest.current = edited;
      setDraft(edited);
      unsaved.current = true;
      setSaveState({ kind: 'saving' });
      timer.current ??= setTimeout(() => void flush(), draftLimits.autosaveMs);
    },
    [flush],
  );

  useEffect(() => {
    const controller = new AbortController();
    // the last chance before a page is closed or put to sleep
    const save = (): void => void flush();
    document.addEventListener('visibilitychange', save, { signal: controller.signal });
    window.addEventListener('pagehide', save, { signal: controller.signal });
    return () => {
      controller.abort();
      save();
    };
  }, [flush]);

  return { draft, saveState, change, flush };
}
