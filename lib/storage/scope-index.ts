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

/** Reads the stored index; undefined where there is none, or it was compiled from something else. */
export async function readStoredIndex(): Promise<ScopeIndex | undefined> {
  const row = await readRow(scopeIndexKeys.compiled);
  return row && readScopeIndex(Reflect.get(row, 'bytes'));
}

/** Reads which kept documents have more than scope; undefined where that is not known. */
export async function readDocumentIds(): Promise<readonly string[] | undefined> {
  const row = await readRow(scopeIndexKeys.directory);
  const ids: unknown = row && Reflect.get(row, 'documentIds');
  return isListOfIds(ids) ? ids : undefined;
}

/** Reads a row whose stamp is that of this moment. Checked by hand: the popup reads it before zod is there. */
async function readRow(key: string): Promise<object | undefined> {
  const database = await openDatabase();
  // one transaction, so that the ids are those of the very moment
  const transaction = database.transaction(['programmes', 'scopeIndex']);
  const [ids, row] = await Promise.all([
    transaction.objectStore('programmes').getAllKeys(),
    transaction.objectStore('scopeIndex').get(key),
  ]);
  return typeof row === 'object' && row !== null && hasStamp(row, buildStamp(ids)) ? row : undefined;
}

/** Builds the stamp of an index over the kept documents with these ids. */
export function buildStamp(ids: readonly string[]): Stamp {
  return { extensionVersion: readExtensionVersion(), sourceIds: ids.toSorted() };
}

function hasStamp(row: object, expected: Stamp): boolean {
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
