import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { decideScopeByIndex } from '../../../lib/scope/compiled/decide-scope-by-index.ts';
import { decideScope } from '../../../lib/scope/decide/decide-scope.ts';
import { closeDatabase, openDatabase, writeDurably } from '../../../lib/storage/database.ts';
import { databaseName, scopeIndexKeys } from '../../../lib/storage/keys.ts';
import { createFirstStores } from '../../../lib/storage/migrations/0001-first-stores.ts';
import {
  deleteSource,
  readCurrentIndex,
  readProgrammes,
  readScopeLists,
  writeSource,
} from '../../../lib/storage/programmes.ts';
import { readDocumentIds, readStoredIndex } from '../../../lib/storage/scope-index.ts';
import type { Stores } from '../../../lib/storage/stores.ts';
import { buildSource, writeHackerone } from '../policy/source-fixtures.ts';

const state = vi.hoisted(() => ({ version: '1.0' }));

vi.mock('../../../lib/platform/runtime.ts', () => ({
  readExtensionVersion: () => state.version,
  readPackagedText: async (path: string) =>
    readFileSync(new URL(`../../../public${path}`, import.meta.url), 'utf8'),
}));
vi.mock('../../../lib/platform/storage-area.ts', () => ({
  readValue: async () => undefined,
  writeValue: async () => undefined,
}));

afterEach(async () => {
  vi.restoreAllMocks();
  state.version = '1.0';
  await closeDatabase();
  indexedDB.deleteDatabase(databaseName);
});

const now = Date.parse('2026-11-22T00:00:00Z');
const list = buildSource({
  id: 'list-h1',
  format: 'hackerone',
  text: writeHackerone('acme', ['shop.example']),
  origin: { kind: 'added', fileName: 'h1.json' },
});

async function judge(url: string): Promise<unknown> {
  return decideScopeByIndex(url, await readCurrentIndex(), { now });
}

/** The stored bytes; the seed in them is another one after each compilation. */
async function readBytes(): Promise<string> {
  const row: unknown = await (await openDatabase()).get('scopeIndex', scopeIndexKeys.compiled);
  const bytes: unknown = Reflect.get(Object(row), 'bytes');
  return Buffer.from(bytes instanceof ArrayBuffer ? bytes : new ArrayBuffer(0)).toString('base64');
}

describe('the stored index', () => {
  test('gives the verdicts of the lists, before and after each change', async () => {
    const urls = ['https://shop.example/', 'https://app.secopsgateway.com/', 'https://x.acme.com/'];
    const compare = async (): Promise<void> => {
      const lists = await readScopeLists();
      for (const url of urls) expect(await judge(url)).toEqual(decideScope(url, lists, { now }));
    };
    await compare();
    await writeSource(list);
    await compare();
    expect(await judge('https://shop.example/')).toMatchObject({ kind: 'in', sourceName: 'h1.json' });
    await deleteSource(list.id);
    await compare();
    expect(await judge('https://shop.example/')).toMatchObject({ kind: 'unknown' });
  });

  test('is read again, and not compiled again, by a browser that starts anew', async () => {
    await writeSource(list);
    const bytes = await readBytes();
    await closeDatabase();
    expect(await judge('https://shop.example/')).toMatchObject({ kind: 'in' });
    expect(await readBytes()).toBe(bytes);
  });

  test('is not read whole again while nothing changed', async () => {
    await writeSource(list);
    const first = await readStoredIndex();
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    expect(await readStoredIndex()).toBe(first);
    expect(get.mock.calls).toEqual([[scopeIndexKeys.directory]]);
    await writeSource({ ...list, text: writeHackerone('acme', ['other.example']) });
    expect(await readStoredIndex()).not.toBe(first);
    expect(await judge('https://shop.example/')).toMatchObject({ kind: 'unknown' });
    expect(await judge('https://other.example/')).toMatchObject({ kind: 'in' });
  });

  test.each<[string, () => Promise<void> | void]>([
    ['another version of the extension', () => void (state.version = '1.1')],
    [
      'a document that came in beside it',
      () => writeDurably(['programmes'], ({ put }) => put('programmes', list, 'list-2')),
    ],
    [
      'a document that went away',
      () => writeDurably(['programmes'], ({ remove }) => remove('programmes', list.id)),
    ],
    [
      'damaged bytes',
      () =>
        writeDurably(['scopeIndex'], ({ put }) => {
          const stamp = { extensionVersion: '1.0', sourceIds: [list.id] };
          put('scopeIndex', { stamp, bytes: new ArrayBuffer(4096) }, scopeIndexKeys.compiled);
        }),
    ],
    [
      'no row',
      () => writeDurably(['scopeIndex'], ({ remove }) => remove('scopeIndex', scopeIndexKeys.compiled)),
    ],
  ])('is compiled again at %s', async (_what, change) => {
    await writeSource(list);
    const before = await readBytes();
    await change();
    expect(await readStoredIndex()).toBeUndefined();
    await readCurrentIndex();
    expect(await readBytes()).not.toBe(before);
    expect(await readStoredIndex()).toBeDefined();
  });

  test('is compiled from a database of version 1 at the first read', async () => {
    const { text, addedAt } = buildSource();
    const first = await openDB<Stores>(databaseName, 1, { upgrade: createFirstStores });
    await first.put('programmes', { text, addedAt }, 'acme-gmbh-sohne');
    first.close();
    expect(await judge('https://x.acme.com/')).toMatchObject({ kind: 'in' });
    expect(await readDocumentIds()).toEqual(['acme-gmbh-sohne']);
  });

  test('two that read at once compile it once', async () => {
    const [one, other] = await Promise.all([readCurrentIndex(), readCurrentIndex()]);
    expect(one.seed).toBe(other.seed);
  });

  test('a disk that is full costs no verdict', async () => {
    await openDatabase();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await judge('https://app.secopsgateway.com/')).toMatchObject({ kind: 'in' });
    expect(await readStoredIndex()).toBeUndefined();
  });

  test('a write that fails changes neither the documents nor the index', async () => {
    await writeSource(buildSource());
    const before = await readBytes();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(writeSource(list)).rejects.toMatchObject({ code: 'storage_write' });
    put.mockRestore();
    expect(await readBytes()).toBe(before);
    expect(await judge('https://shop.example/')).toMatchObject({ kind: 'unknown' });
  });
});

test('programmes are read without the lists beside them', async () => {
  await writeSource(buildSource());
  await writeSource(list);
  expect(await readDocumentIds()).toEqual(['acme']);
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  expect((await readProgrammes()).map(({ sourceId }) => sourceId)).toEqual([undefined, undefined, 'acme']);
  expect(getAll).not.toHaveBeenCalled();
});

test('what an organisation set is removed by nobody else', async () => {
  const managed = { ...list, id: 'managed:1', origin: { kind: 'managed' } as const };
  await writeSource(managed);
  await deleteSource(managed.id);
  expect(await readScopeLists()).toHaveLength(3);
  await deleteSource(managed.id, 'organisation');
  expect(await readScopeLists()).toHaveLength(2);
});
