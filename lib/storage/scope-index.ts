import { readExtensionVersion } from '../platform/runtime.ts';
import { readScopeIndex } from '../scope/compiled/read-scope-index.ts';
import type { ScopeIndex } from '../scope/compiled/scope-index.ts';
import { openDatabase } from './database.ts';
import { scopeIndexKeys } from './keys.ts';

/** What a stored index was compiled from. Another version of the extension may read the same documents otherwise. */
interface Stamp {
  readonly extensionVersion: string;
  /** Of every kept document, sorted. */
  readonly sourceIds: readonly string[];
}

/** The index that this context read last: a tab that comes to the front does not have it read megabytes again. */
let held: ScopeIndex | undefined;

/** Reads the stored index; undefined where there is none, or it was compiled from something else. */
export async function readStoredIndex(): Promise<ScopeIndex | undefined> {
  // one transaction, so that the ids are those of the very moment
  const { ids, get } = await beginRead();
  const [stamp, directory, early] = await Promise.all([
    ids.then(buildStamp),
    get(scopeIndexKeys.directory),
    held === undefined ? get(scopeIndexKeys.compiled) : undefined,
  ]);
  if (held !== undefined && readSeed(directory, stamp) === held.seed) return held;
  const row = early ?? (await get(scopeIndexKeys.compiled));
  held = isStamped(row, stamp) ? readScopeIndex(Reflect.get(row, 'bytes')) : undefined;
  return held;
}

/** Reads which kept documents have more than scope; undefined where that is not known. */
export async function readDocumentIds(): Promise<readonly string[] | undefined> {
  const { ids, get } = await beginRead();
  const [stamp, row] = await Promise.all([ids.then(buildStamp), get(scopeIndexKeys.directory)]);
  const documentIds: unknown = isStamped(row, stamp) ? Reflect.get(row, 'documentIds') : undefined;
  return isListOfIds(documentIds) ? documentIds : undefined;
}

interface Read {
  /** Of every kept document. */
  readonly ids: Promise<readonly string[]>;
  readonly get: (key: string) => Promise<unknown>;
}

async function beginRead(): Promise<Read> {
  const database = await openDatabase();
  const transaction = database.transaction(['programmes', 'scopeIndex']);
  const rows = transaction.objectStore('scopeIndex');
  return { ids: transaction.objectStore('programmes').getAllKeys(), get: (key) => rows.get(key) };
}

/** The number that tells one compilation from the next. */
function readSeed(directory: unknown, stamp: Stamp): unknown {
  return isStamped(directory, stamp) ? Reflect.get(directory, 'seed') : undefined;
}

/** Builds the stamp of an index over the kept documents with these ids. */
export function buildStamp(ids: readonly string[]): Stamp {
  return { extensionVersion: readExtensionVersion(), sourceIds: ids.toSorted() };
}

/** Says whether a row is of this moment. Checked by hand: the popup reads it before zod is there. */
function isStamped(row: unknown, expected: Stamp): row is object {
  if (typeof row !== 'object' || row === null) return false;
  const stamp: unknown = Reflect.get(row, 'stamp');
  if (typeof stamp !== 'object' || stamp === null) return false;
  const ids: unknown = Reflect.get(stamp, 'sourceIds');
  return (
    Reflect.get(stamp, 'extensionVersion') === expected.extensionVersion &&
    isListOfIds(ids) &&
    ids.length === expected.sourceIds.length &&
    ids.every((id, position) => id === expected.sourceIds[position])
  );
}

function isListOfIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}
