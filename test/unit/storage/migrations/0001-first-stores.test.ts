import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { createFirstStores } from '../../../../lib/storage/migrations/0001-first-stores.ts';
import type { Stores } from '../../../../lib/storage/stores.ts';

afterEach(() => {
  indexedDB.deleteDatabase('first');
});

test('makes every store of version 1, with the indexes that drafts are found by', async () => {
  const database = await openDB<Stores>('first', 1, { upgrade: createFirstStores });
  expect([...database.objectStoreNames]).toEqual([
    'drafts',
    'evidence',
    'ledger',
    'outbox',
    'pictures',
    'programmes',
  ]);
  const { store } = database.transaction('outbox');
  expect([...store.indexNames]).toEqual(['report.draftId']);
  database.close();
});
