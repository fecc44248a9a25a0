import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../../../lib/storage/database.ts';
import { databaseName } from '../../../../lib/storage/keys.ts';
import { createFirstStores } from '../../../../lib/storage/migrations/0001-first-stores.ts';
import type { Stores } from '../../../../lib/storage/stores.ts';

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase(databaseName);
});

test('adds its store to a database of version 1 and leaves what is there', async () => {
  const first = await openDB<Stores>(databaseName, 1, { upgrade: createFirstStores });
  await first.put('programmes', { text: '{}', addedAt: '2026-11-22T10:00:00Z' }, 'acme');
  first.close();
  const database = await openDatabase();
  expect(database.version).toBe(2);
  expect(await database.getAllKeys('scopeIndex')).toEqual([]);
  expect(await database.getAll('programmes')).toEqual([{ text: '{}', addedAt: '2026-11-22T10:00:00Z' }]);
});
