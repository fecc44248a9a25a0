import { text } from '../base/text.ts';
import type { ScopeList } from '../scope/scope-list.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeSource, SourceOrigin } from './programme-source.ts';
import { readSource, type SourceOutcome } from './read-source.ts';

/** A kept document with what its text comes to now. */
export interface KeptSource {
  readonly source: ProgrammeSource;
  readonly outcome: SourceOutcome;
}

/** A programme with where its document came from. */
export interface KnownProgramme {
  readonly programme: Programme;
  readonly origin: 'built-in' | SourceOrigin['kind'];
  /** The kept document that it was read from; absent for a built-in one. */
  readonly sourceId?: string;
}

/** Reads the text of a kept document again. */
export function readKeptSource(source: ProgrammeSource): KeptSource {
  return { source, outcome: readSource(source) };
}

/** Names a kept document as the person knows it, e.g. `scope.json` or the address of a list. */
export function nameSource({ origin }: Pick<ProgrammeSource, 'origin'>): string {
  switch (origin.kind) {
    case 'added':
      return origin.fileName ?? text('source_pasted');
    case 'lookup':
    case 'subscription':
      return origin.url;
    case 'managed':
      return text('source_managed');
    default:
      return origin satisfies never;
  }
}

/**
 * Every programme of the built-in and the kept documents, each id once: what the organisation set stands in for
 * anything else, and a kept document for the built-in one that it completes.
 */
export function listProgrammes(
  builtIn: readonly Programme[],
  kept: readonly KeptSource[],
): readonly KnownProgramme[] {
  const known = new Map<string, KnownProgramme>(
    builtIn.map((programme) => [programme.id, { programme, origin: 'built-in' }]),
  );
  for (const { source, outcome } of sortByRank(kept)) {
    if (outcome.kind === 'refused') continue;
    for (const programme of outcome.programmes) {
      known.set(programme.id, { programme, origin: source.origin.kind, sourceId: source.id });
    }
  }
  return [...known.values()];
}

/**
 * Every list that verdicts are decided by. Lists of the same programme in two documents are both heard, so that a
 * difference between them is an unclear verdict; only what the organisation set silences the others.
 */
export function listScopeLists(
  builtIn: readonly Programme[],
  kept: readonly KeptSource[],
): readonly ScopeList[] {
  const managedIds = new Set(
    kept.filter(isManaged).flatMap((each) => listsOf(each).map(({ programmeId }) => programmeId)),
  );
  const programmes = listProgrammes(builtIn, kept);
  const builtInLists = programmes
    .filter(({ origin }) => origin === 'built-in')
    .map(({ programme }) => programme.scope)
    .filter(({ programmeId }) => !managedIds.has(programmeId));
  const keptLists = sortByRank(kept).flatMap((each) =>
    listsOf(each)
      .filter(({ programmeId }) => isManaged(each) || !managedIds.has(programmeId))
      .map((list) => labelList(list, each.source)),
  );
  return [...builtInLists, ...keptLists];
}

/** Counts the programmes of a document that another kept document has too. */
export function countShared(
  { lists }: Extract<SourceOutcome, { kind: 'read' }>,
  others: readonly KeptSource[],
): number {
  const ids = new Set(others.flatMap(listsOf).map(({ programmeId }) => programmeId));
  return lists.filter(({ list }) => ids.has(list.programmeId)).length;
}

function listsOf({ outcome }: KeptSource): readonly ScopeList[] {
  return outcome.kind === 'read' ? outcome.lists.map(({ list }) => list) : [];
}

function labelList(list: ScopeList, source: ProgrammeSource): ScopeList {
  const { staleAt } = source;
  return { ...list, sourceName: nameSource(source), ...(staleAt === undefined ? {} : { staleAt }) };
}

function isManaged({ source }: KeptSource): boolean {
  return source.origin.kind === 'managed';
}

/** The oldest first, and what the organisation set last, so that it has the last word. */
function sortByRank(kept: readonly KeptSource[]): readonly KeptSource[] {
  return kept.toSorted(
    (a, b) => Number(isManaged(a)) - Number(isManaged(b)) || a.source.addedAt.localeCompare(b.source.addedAt),
  );
}
