import type { Phrase } from '../base/text.ts';
import { checkSource } from '../policy/check-source.ts';
import {
  listProgrammes,
  listScopeLists,
  readKeptSource,
  type KeptSource,
  type KnownProgramme,
} from '../policy/kept-source.ts';
import type { Programme } from '../policy/programme.ts';
import { programmeSourceSchema, type ProgrammeSource } from '../policy/programme-source.ts';
import { isCvdFormat } from '../policy/is-cvd-format.ts';
import type { SourceOutcome } from '../policy/read-source.ts';
import type { ScopeIndex } from '../scope/compiled/scope-index.ts';
import type { ScopeList } from '../scope/scope-list.ts';
import { openDatabase, writeDurably } from './database.ts';
import { StorageWriteError } from './errors.ts';
import { readPackagedProgrammes } from './packaged-programmes.ts';
import { buildIndexRows } from './build-index-rows.ts';
import { readDocumentIds, readStoredIndex } from './scope-index.ts';
import { sourcesRevisionItem } from './settings.ts';

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

/** Held by whoever changes kept documents or compiles them. */
const lockName = 'scope-index';

/** Reads every kept document; a row that cannot be read stays and is named. */
export async function readSources(): Promise<StoredSources> {
  const database = await openDatabase();
  const transaction = database.transaction('programmes');
  const [ids, rows] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  const sources: ProgrammeSource[] = [];
  const unreadableIds: string[] = [];
  for (const [position, id] of ids.entries()) {
    const source = readRow(rows[position], id);
    if (source) sources.push(source);
    else unreadableIds.push(id);
  }
  return { sources: sources.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt)), unreadableIds };
}

function readRow(row: unknown, id: string): ProgrammeSource | undefined {
  // the key is the id; rows of the first version have no other
  const value = typeof row === 'object' && row !== null ? { ...row, id } : row;
  return programmeSourceSchema.safeParse(value).data;
}

/** Every programme that has more than a list of scope: the built-in ones and those of kept CVD Policy documents. */
export async function readProgrammes(): Promise<readonly KnownProgramme[]> {
  const [documents, builtIn] = await Promise.all([readDocuments(), readPackagedProgrammes()]);
  return listProgrammes(builtIn, documents.map(readKeptSource));
}

/** A list of a whole platform takes a second to read and has no programme, so it is left where it is. */
async function readDocuments(): Promise<readonly ProgrammeSource[]> {
  const ids = await readDocumentIds();
  if (ids) return readSourcesById(ids);
  const { sources } = await readSources();
  return sources.filter(({ format }) => isCvdFormat(format));
}

async function readSourcesById(ids: readonly string[]): Promise<readonly ProgrammeSource[]> {
  if (ids.length === 0) return [];
  const database = await openDatabase();
  const { store } = database.transaction('programmes');
  const rows = await Promise.all(ids.map(async (id) => readRow(await store.get(id), id)));
  return rows.flatMap((row) => row ?? []);
}

/** Every list that verdicts are decided by, of the built-in and the kept documents. */
export async function readScopeLists(): Promise<readonly ScopeList[]> {
  const [{ sources }, builtIn] = await Promise.all([readSources(), readPackagedProgrammes()]);
  return listScopeLists(builtIn, sources.map(readKeptSource));
}

/** Reads the index that verdicts are decided by; a missing or stale one is compiled and stored first. */
export async function readCurrentIndex(): Promise<ScopeIndex> {
  return (await readStoredIndex()) ?? navigator.locks.request(lockName, rebuildIndex);
}

async function rebuildIndex(): Promise<ScopeIndex> {
  // whoever held the lock before may have compiled it
  const stored = await readStoredIndex();
  if (stored) return stored;
  const { index, write } = prepareChange(await readHeld(), {});
  try {
    await write();
  } catch (error) {
    // a full disk must not cost the person the verdict
    if (!(error instanceof StorageWriteError)) throw error;
  }
  return index;
}

/** Keeps a document, in the place of the one with the same id, or says why not and changes nothing. */
export async function writeSource(source: ProgrammeSource): Promise<WriteOutcome> {
  return navigator.locks.request(lockName, () => keepSource(source));
}

/**
 * Changes a kept document as it is at that moment, or says why not and changes nothing.
 * @returns undefined where it is gone: what somebody removed meanwhile does not come back
 */
export async function updateSource(
  id: string,
  change: (source: ProgrammeSource) => ProgrammeSource,
): Promise<WriteOutcome | undefined> {
  return navigator.locks.request(lockName, async () => {
    const [source] = await readSourcesById([id]);
    return source && keepSource(change(source));
  });
}

async function keepSource(source: ProgrammeSource): Promise<WriteOutcome> {
  const held = await readHeld();
  const candidate = readKeptSource(source);
  const problems = checkSource(candidate, held.builtIn, held.kept);
  const { outcome } = candidate;
  if (problems.length > 0 || outcome.kind === 'refused') return { kind: 'refused', problems };
  const written = programmeSourceSchema.parse({ ...source, format: outcome.format });
  await storeChange(held, { put: { source: written, outcome } });
  return { kind: 'kept', outcome };
}

/**
 * Removes a kept document; a built-in programme of the same id is read again.
 * @param by what an organisation set, the person cannot remove
 */
export async function deleteSource(id: string, by: 'person' | 'organisation' = 'person'): Promise<void> {
  // do not remove: no page can take a managed programme away (programmes.test.ts)
  if (by === 'person' && id.startsWith('managed:')) return;
  await navigator.locks.request(lockName, async () => storeChange(await readHeld(), { removedId: id }));
}

/** Everything that is compiled, read once: a large list takes a second. */
interface Held {
  readonly builtIn: readonly Programme[];
  readonly kept: readonly KeptSource[];
  readonly unreadableIds: readonly string[];
}

async function readHeld(): Promise<Held> {
  const [{ sources, unreadableIds }, builtIn] = await Promise.all([readSources(), readPackagedProgrammes()]);
  return { builtIn, kept: sources.map(readKeptSource), unreadableIds };
}

interface Change {
  readonly put?: KeptSource;
  readonly removedId?: string;
}

async function storeChange(held: Held, change: Change): Promise<void> {
  const { write } = prepareChange(held, change);
  await write();
  // other contexts listen to this value instead of polling the database
  await sourcesRevisionItem.write(Date.now() + Math.random());
}

/** Compiles what will be kept; `write` stores it with the change in one transaction, so that they never differ. */
function prepareChange(
  held: Held,
  { put: added, removedId }: Change,
): { readonly index: ScopeIndex; readonly write: () => Promise<void> } {
  const goneId = added?.source.id ?? removedId;
  const kept = [...held.kept.filter(({ source }) => source.id !== goneId), ...(added ? [added] : [])];
  const unreadableIds = held.unreadableIds.filter((id) => id !== goneId);
  const lists = listScopeLists(held.builtIn, kept);
  const sources = kept.map(({ source }) => source);
  const { index, rows } = buildIndexRows({ lists, sources, unreadableIds });
  const write = (): Promise<void> =>
    writeDurably(['programmes', 'scopeIndex'], ({ put, remove }) => {
      if (removedId !== undefined) remove('programmes', removedId);
      if (added) put('programmes', added.source, added.source.id);
      for (const [key, row] of Object.entries(rows)) put('scopeIndex', row, key);
    });
  return { index, write };
}
