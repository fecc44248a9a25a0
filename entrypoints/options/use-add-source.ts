import { useRef, useState } from 'react';
import type { AddProgrammeState } from '../../components/scope/add-programme-state.ts';
import type { FormatChoice } from '../../components/scope/source-review.ts';
import { phrase, text } from '../../lib/base/text.ts';
import { importLimits } from '../../lib/scope/import/import-limits.ts';
import { readSource, refuseSize, sourceFormats, type SourceOutcome } from '../../lib/policy/read-source.ts';
import { isClear, summariseSource } from '../../lib/policy/summarise-source.ts';
import { keepSource } from './keep-source.ts';
import { listNotes } from './list-notes.ts';
import { waitForPaint } from './wait-for-paint.ts';

type ReviewState = Extract<AddProgrammeState, { kind: 'review' }>;

/** A text in hand that is not kept yet. */
interface Pending {
  readonly text: string;
  readonly fileName: string | undefined;
  readonly outcome: SourceOutcome;
}

export interface AddSource {
  readonly state: AddProgrammeState;
  readonly addFile: (file: File) => Promise<void>;
  readonly addText: (text: string) => Promise<void>;
  readonly readAs: (format: string) => Promise<void>;
  readonly keep: () => Promise<void>;
  readonly discard: () => void;
}

/** Reads a document, shows what it came to, and keeps it when the person says so. */
export function useAddSource(): AddSource {
  const [state, setState] = useState<AddProgrammeState>({ kind: 'idle' });
  const pending = useRef<Pending>(undefined);
  // of two documents in quick succession the later one counts
  const lastTurn = useRef(0);

  const begin = (): number => {
    setState({ kind: 'busy', doing: 'reading' });
    lastTurn.current += 1;
    return lastTurn.current;
  };

  const read = async (written: string, fileName: string | undefined, chosen: string): Promise<void> => {
    const turn = begin();
    // a large list keeps this page from painting for a second
    await waitForPaint();
    if (turn !== lastTurn.current) return;
    const format = chosen === 'auto' ? undefined : chosen;
    const outcome = readSource({ text: written, format, origin: { kind: 'added', fileName } });
    pending.current = { text: written, fileName, outcome };
    const choice: FormatChoice = { chosen, formats: sourceFormats };
    if (outcome.kind === 'refused') {
      setState({ kind: 'refused', problems: outcome.problems, choice });
      return;
    }
    const summary = summariseSource(outcome);
    // a policy in which everything is clear leaves nothing to decide
    if (outcome.programmes.length > 0 && isClear(summary)) {
      await keep();
      return;
    }
    const notes = await listNotes(outcome, fileName);
    if (turn !== lastTurn.current) return;
    const review = { name: fileName ?? text('source_pasted'), summary, notes };
    setState({ kind: 'review', review, choice, problems: [] });
  };

  const keep = async (reviewed?: ReviewState): Promise<void> => {
    const { current } = pending;
    if (current?.outcome.kind !== 'read') return;
    const { text: written, fileName, outcome } = current;
    const turn = lastTurn.current;
    setState({ kind: 'busy', doing: 'keeping' });
    await waitForPaint();
    const problems = await keepSource({ text: written, fileName, outcome });
    // whoever chose another file meanwhile waits for that one
    if (turn !== lastTurn.current) return;
    if (problems.length > 0) {
      setState(reviewed ? { ...reviewed, problems } : { kind: 'refused', problems, choice: undefined });
      return;
    }
    pending.current = undefined;
    const [first] = outcome.lists;
    const isProgramme = outcome.programmes.length > 0;
    const name = isProgramme ? first?.list.programmeName : fileName;
    setState({ kind: isProgramme ? 'added' : 'kept', name: name ?? text('source_pasted') });
  };

  return {
    state,
    addFile: async (file) => {
      const turn = begin();
      // a huge file is refused by its size, before a byte of it is in memory
      if (file.size > importLimits.maxBytes) {
        setState(refuseSize());
        return;
      }
      const written = await file.text().catch(() => undefined);
      if (turn !== lastTurn.current) return;
      if (written === undefined) {
        setState({ kind: 'refused', problems: [phrase('source_file_unreadable')] });
        return;
      }
      await read(written, file.name.slice(0, 255), 'auto');
    },
    addText: (written) => read(written, undefined, 'auto'),
    readAs: async (format) => {
      const { current } = pending;
      if (current) await read(current.text, current.fileName, format);
    },
    keep: () => keep(state.kind === 'review' ? state : undefined),
    discard: () => {
      lastTurn.current += 1;
      pending.current = undefined;
      setState({ kind: 'idle' });
    },
  };
}
