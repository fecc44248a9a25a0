import type { Phrase } from '../base/text.ts';
import { checkSource } from '../policy/check-source.ts';
import {
  listProgrammes,
  listScopeLists,
  readKeptSource,
  type KeptSource,
  type KnownProgramme,
} from '../policy/kept-source.ts';
import { programmeSourceSchema, type ProgrammeSource } from '../policy/programme-source.ts';
import { isCvdFormat, type SourceOutcome } from '../policy/read-source.ts';
import type { ScopeList } from '../scope/scope-list.ts';
import { openDatabase, writeDurably } from './database.ts';
import { readPackagedProgrammes } from './packaged-programmes.ts';

/** The kept documents, and what could not be read of them. */
export interface StoredSources {
  /** The oldest first. */
  readonly sources: readonly ProgrammeSource[];
  /** Rows that stay as they are and decide nothing. */
  readonly unreadableIds: readonly string[];
}

export type WriteOutcome =
  | { readonly kind: 'kept'; readonly outcome: Extract<SourceOutcome, { kind: 'read' }> }
  /** Nothing was changed. */
  | { readonly kind: 'refused'; readonly problems: readonly Phrase[] };

/** Reads every kept document; a row that cannot be read stays and is named. */
export async function readSources(): Promise<StoredSources> {
  const database = await openDatabase();
  const transaction = database.transaction('programmes');
  const [keys, rows] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  const sources: ProgrammeSource[] = [];
  const unreadableIds: string[] = [];
  for (const [index, id] of keys.entries()) {
    // the key is the id; rows of the first version have no other
    const parsed = programmeSourceSchema.safeParse(withId(rows[index], id));
    if (parsed.success) sources.push(parsed.data);
    else unreadableIds.push(id);
  }
  return { sources: sources.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt)), unreadableIds };
}

function withId(row: unknown, id: string): unknown {
  return typeof row === 'object' && row !== null ? { ...row, id } : row;
}

/** Every programme that has more than a list of scope: the built-in ones and those of kept CVD Policy documents. */
export async function readProgrammes(): Promise<readonly KnownProgramme[]> {
  const [{ sources }, builtIn] = await Promise.all([readSources(), readPackagedProgrammes()]);
  // a list of a whole platform takes a second to read and has none
  const documents = sources.filter(({ format }) => isCvdFormat(format));
  return listProgrammes(builtIn, documents.map(readKeptSource));
}

/** Every list that verdicts are decided by, of the built-in and the kept documents. */
export async function readScopeLists(): Promise<readonly ScopeList[]> {
  const [{ sources }, builtIn] = await Promise.all([readSources(), readPackagedProgrammes()]);
  return listScopeLists(builtIn, sources.map(readKeptSource));
}

/** Keeps a document, in the place of the one with the same id, or says why not and changes nothing. */
export async function writeSource(source: ProgrammeSource): Promise<WriteOutcome> {
  const [{ sources }, builtIn] = await Promise.all([readSources(), readPackagedProgrammes()]);
  const kept: readonly KeptSource[] = sources.map(readKeptSource);
  const candidate = readKeptSource(source);
  const problems = checkSource(candidate, builtIn, kept);
  if (problems.length > 0 || candidate.outcome.kind === 'refused') return { kind: 'refused', problems };
  const row = programmeSourceSchema.parse({ ...source, format: candidate.outcome.format });
  await writeDurably(['programmes'], ({ put }) => put('programmes', row, row.id));
  return { kind: 'kept', outcome: candidate.outcome };
}

/** Removes a kept document; a built-in programme of the same id is read again. */
export async function deleteSource(id: string): Promise<void> {
  await writeDurably(['programmes'], ({ remove }) => remove('programmes', id));
}
