import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDatabase, writeDurably } from '../../../lib/storage/database.ts';
import { databaseName } from '../../../lib/storage/keys.ts';
import {
  deleteSource,
  readProgrammes,
  readScopeLists,
  readSources,
  writeSource,
} from '../../../lib/storage/programmes.ts';
import { buildSource, writeDocument, writeHackerone } from '../policy/source-fixtures.ts';

vi.mock('../../../lib/platform/runtime.ts', () => ({
  readExtensionVersion: () => state.version,
  readPackagedText: async (path: string) =>
    readFileSync(new URL(`../../../public${path}`, import.meta.url), 'utf8'),
}));

vi.mock('../../../lib/platform/storage-area.ts', () => ({
  readValue: async () => undefined,
  writeValue: async () => undefined,
}));

const state = vi.hoisted(() => ({ version: '1.0' }));

afterEach(async () => {
  state.version = '1.0';
  await closeDatabase();
  indexedDB.deleteDatabase(databaseName);
});

const list = buildSource({
  id: 'list-h1',
  format: 'hackerone',
  text: writeHackerone('acme', ['acme.com']),
  origin: { kind: 'added', fileName: 'h1.json' },
});

async function listIds(): Promise<readonly string[]> {
  return (await readSources()).sources.map(({ id }) => id);
}

describe('a kept document', () => {
  test('comes back as it was written, with the format it turned out to have', async () => {
    await writeSource(buildSource({ format: 'cvd' }));
    await writeSource(list);
    expect((await readSources()).sources).toEqual([buildSource({ format: 'cvd-0.2' }), list]);
  });

  test('gives its programme, a list gives none, both give lists', async () => {
    await writeSource(buildSource());
    await writeSource(list);
    const programmes = await readProgrammes();
    expect(programmes.map(({ origin }) => origin)).toEqual(['built-in', 'built-in', 'added']);
    const lists = await readScopeLists();
    expect(lists.map(({ format, sourceName }) => [format, sourceName])).toEqual([
      ['cvd-0.2', undefined],
      ['cvd-0.2', undefined],
      ['cvd-0.2', 'cvd.json'],
      ['hackerone', 'h1.json'],
    ]);
  });

  test('is gone after it was removed', async () => {
    await writeSource(list);
    await deleteSource(list.id);
    expect(await listIds()).toEqual([]);
  });

  test('that completes a built-in programme gives it back when it is removed', async () => {
    const text = writeDocument('CTI Platform', 'cti.example');
    await writeSource(buildSource({ id: 'cti-platform', text }));
    expect(await readProgrammes()).toHaveLength(2);
    await deleteSource('cti-platform');
    expect((await readProgrammes()).map(({ origin }) => origin)).toEqual(['built-in', 'built-in']);
  });
});

describe('what the organisation set', () => {
  const managed = buildSource({ id: 'managed:1', origin: { kind: 'managed' } });

  beforeEach(async () => {
    await writeSource(managed);
  });

  test('stays when a page removes it, and goes when the organisation does', async () => {
    await deleteSource('managed:1');
    expect(await listIds()).toEqual(['managed:1']);
    await deleteSource('managed:1', 'organisation');
    expect(await listIds()).toEqual([]);
  });

  test('is not replaced: not under its id, and not by another document of the programme', async () => {
    const text = writeDocument('Other', 'evil.example');
    expect((await writeSource(buildSource({ id: 'managed:1', text }))).kind).toBe('refused');
    expect((await writeSource(buildSource())).kind).toBe('refused');
    expect((await readSources()).sources).toEqual([managed]);
  });
});

describe('nothing changes', () => {
  beforeEach(async () => {
    await writeSource(buildSource());
  });

  test.each([
    ['a text that cannot be read', { text: '{"cvd_policy":"0.2"}' }],
    ['the id of a complete built-in programme', { text: writeDocument('SecOps Gateway', 'evil.example') }],
    ['the id of another kept document', { id: 'lookup-a.example' }],
    ['20,000 levels', { format: 'hackerone', text: '['.repeat(20_000) }],
    ['100,000 rows', { format: 'plain', text: 'a.example\n'.repeat(100_000) }],
  ])('at %s', async (_what, change) => {
    const before = await readScopeLists();
    const outcome = await writeSource(buildSource({ id: 'x', ...change }));
    expect(outcome.kind === 'refused' && outcome.problems.length).toBeGreaterThan(0);
    expect(await readScopeLists()).toEqual(before);
    expect(await listIds()).toEqual(['acme']);
  });
});

describe('rows of other versions', () => {
  test('a row of the first version is still read', async () => {
    const { text, addedAt } = buildSource();
    await writeDurably(['programmes'], ({ put }) => put('programmes', { text, addedAt }, 'acme-gmbh-sohne'));
    expect((await readSources()).sources).toEqual([
      { id: 'acme-gmbh-sohne', format: 'cvd', text, addedAt, origin: { kind: 'added' } },
    ]);
    expect(await readProgrammes()).toHaveLength(3);
  });

  test('a row that cannot be read stays and is named, and the others are read', async () => {
    await writeSource(list);
    await writeDurably(['programmes'], ({ put }) => put('programmes', 'damaged', 'odd'));
    expect(await readSources()).toMatchObject({ sources: [{ id: 'list-h1' }], unreadableIds: ['odd'] });
    await writeSource(buildSource());
    expect((await readSources()).unreadableIds).toEqual(['odd']);
  });
});
