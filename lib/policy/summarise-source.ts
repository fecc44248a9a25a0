import type { Phrase } from '../base/text.ts';
import type { ProgrammeFacts } from '../scope/import/importer.ts';
import type { DecidingRule } from '../scope/verdict.ts';
import type { SourceOutcome } from './read-source.ts';

/** As many of a kind as a person may want to read, and how many there are. */
export interface Shown<Item> {
  readonly count: number;
  readonly items: readonly Item[];
}

/** A string that was read with a doubt or not at all, and why. */
export interface SummarisedRule {
  readonly programmeName: string;
  readonly published: DecidingRule;
  readonly reasons: readonly Phrase[];
}

/** What a list says of one programme beyond scope. */
export interface SummarisedFacts {
  readonly programmeName: string;
  readonly facts: ProgrammeFacts;
}

/** What became of every string of a document; shown before it is kept, and as long as it is. */
export interface SourceSummary {
  /** e.g. `hackerone`. */
  readonly format: string;
  readonly programmeNames: Shown<string>;
  /** Strings that became rules, doubtful ones included. */
  readonly parsedCount: number;
  readonly doubtful: Shown<SummarisedRule>;
  readonly refused: Shown<SummarisedRule>;
  readonly skipped: Shown<Phrase>;
  /** Contacts and safe harbour, of the programmes that the list states them of. */
  readonly facts: Shown<SummarisedFacts>;
  /** What a person should know of the document as a whole, e.g. that it says nothing about scope; each once. */
  readonly notes: readonly Phrase[];
}

/** Items of a kind that are kept for showing; a person reads a few dozen, and a list of a platform has thousands. */
export const shownLimit = 100;

/** Sums up a document that was read. */
export function summariseSource({
  format,
  lists,
  skipped,
}: Extract<SourceOutcome, { kind: 'read' }>): SourceSummary {
  const doubtful = lists.flatMap(({ list, summary }) =>
    summary.doubtful.map(({ published, doubts }) => ({
      programmeName: list.programmeName,
      published,
      reasons: doubts,
    })),
  );
  const refused = lists.flatMap(({ list, summary }) =>
    summary.refused.map(({ published, reason }) => ({
      programmeName: list.programmeName,
      published,
      reasons: [reason],
    })),
  );
  return {
    format,
    programmeNames: show(lists.map(({ list }) => list.programmeName)),
    parsedCount: lists.reduce((count, { summary }) => count + summary.parsedCount, 0),
    doubtful: show(doubtful),
    refused: show(refused),
    skipped: show(skipped),
    facts: show(
      lists.flatMap(({ list, facts = {} }) =>
        Object.keys(facts).length === 0 ? [] : [{ programmeName: list.programmeName, facts }],
      ),
    ),
    notes: listNotes(lists),
  };
}

function listNotes(lists: Extract<SourceOutcome, { kind: 'read' }>['lists']): readonly Phrase[] {
  const notes = lists.map(({ summary }) => summary.note).filter((note) => note !== undefined);
  return [...new Map(notes.map((note) => [note.key, note])).values()];
}

/** Says whether everything in a document was read without a doubt. */
export function isClear({ doubtful, refused, skipped, notes }: SourceSummary): boolean {
  return doubtful.count + refused.count + skipped.count + notes.length === 0;
}

function show<Item>(items: readonly Item[]): Shown<Item> {
  return { count: items.length, items: items.slice(0, shownLimit) };
}
