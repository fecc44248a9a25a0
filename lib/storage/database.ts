import { openDB } from 'idb';
import { StorageWriteError } from './errors.ts';
import { databaseName } from './keys.ts';
import { createFirstStores } from './migrations/0001-first-stores.ts';
import { addScopeIndex } from './migrations/0002-scope-index.ts';
import type { Database, Migration, StoreName, Stores, WriteTransaction } from './stores.ts';

/** One for each version, in order; the number of them is the version. */
const migrations: readonly Migration[] = [createFirstStores, addScopeIndex];

let opening: Promise<Database> | undefined;

/** Opens the database, once per context. */
export function openDatabase(): Promise<Database> {
  opening ??= openDB<Stores>(databaseName, migrations.length, {
    upgrade(database, oldVersion) {
      for (const migrate of migrations.slice(oldVersion)) migrate(database);
    },
    // another context wants a newer version, or the browser closed us: open again at the next call
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      opening = undefined;
    },
    terminated: () => {
      opening = undefined;
    },
  });
  return opening;
}

/** Forgets the open database; for tests that start from an empty one. */
export async function closeDatabase(): Promise<void> {
  (await opening)?.close();
  opening = undefined;
}

/** What may be done inside one durable write. */
export interface Writer {
  readonly put: (storeName: StoreName, value: unknown, key: string) => void;
  readonly remove: (storeName: StoreName, key: string) => void;
}

/**
 * Writes in one transaction that is on disk before the promise resolves (`durability: 'strict'`, the only
 * mode measured to ask for fsync before completion). All or nothing.
 * @throws StorageWriteError when the browser refuses: a full disk, a lost database
 */
export async function writeDurably(
  storeNames: readonly StoreName[],
  write: (writer: Writer) => void,
): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction([...storeNames], 'readwrite', { durability: 'strict' });
  const pending: Promise<unknown>[] = [];
  // async, so that a value the browser cannot store is a rejection like any other failure
  const put = async (storeName: StoreName, value: unknown, key: string): Promise<unknown> =>
    transaction.objectStore(storeName).put?.(value, key);
  const remove = async (storeName: StoreName, key: string): Promise<unknown> =>
    transaction.objectStore(storeName).delete?.(key);
  try {
    write({
      put: (storeName, value, key) => void pending.push(put(storeName, value, key)),
      remove: (storeName, key) => void pending.push(remove(storeName, key)),
    });
    await Promise.all([...pending, transaction.done]);
  } catch (error) {
    abortIfOpen(transaction);
    throw new StorageWriteError(storeNames.join(', '), { cause: error });
  }
}

// a value that cannot be stored fails alone and would leave its neighbours to be written
function abortIfOpen(transaction: WriteTransaction): void {
  transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // already aborted by the failed write itself
  }
}
