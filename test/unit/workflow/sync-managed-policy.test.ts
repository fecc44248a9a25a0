import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ManagedValues } from '../../../lib/platform/managed-storage.ts';
import { closeDatabase } from '../../../lib/storage/database.ts';
import { databaseName } from '../../../lib/storage/keys.ts';
import { managedItem } from '../../../lib/storage/managed-item.ts';
import { readSources, writeSource } from '../../../lib/storage/programmes.ts';
import { syncManagedPolicy } from '../../../lib/workflow/sync-managed-policy.ts';
import { minimalDocument } from '../policy/policy-fixtures.ts';
import { buildSource, writeDocument } from '../policy/source-fixtures.ts';

vi.mock('../../../lib/platform/runtime.ts', () => ({
  readPackagedText: async (path: string) =>
    readFileSync(new URL(`../../../public${path}`, import.meta.url), 'utf8'),
  readExtensionVersion: () => version.current,
}));

const version = vi.hoisted(() => ({ current: '0.1.0' }));
const area = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../lib/platform/storage-area.ts', () => ({
  readValue: async (_area: string, key: string) => structuredClone(area.get(key)),
  writeValue: async (_area: string, key: string, value: unknown) => {
    area.set(key, structuredClone(value));
  },
  onValueChanged: () => undefined,
}));

afterEach(async () => {
  area.clear();
  await closeDatabase();
  indexedDB.deleteDatabase(databaseName);
});

const first = {
  version: 1,
  programmes: [{ document: minimalDocument }, { text: 'a.example', format: 'plain' }],
  endpoint: 'https://reports.example.com',
  redaction: { words: ['bluebird'] },
};

/** Syncs with settings that a browser gives one after the other, the last one again and again. */
async function sync(...answers: readonly (ManagedValues | Record<string, unknown>)[]): Promise<void> {
  const queue = [...answers];
  const read = async (): Promise<ManagedValues> => {
    const answer = queue.length > 1 ? queue.shift() : queue[0];
    return isAnswer(answer) ? answer : { kind: 'set', values: answer };
  };
  await syncManagedPolicy(read, 1);
}

function isAnswer(answer: ManagedValues | Record<string, unknown> | undefined): answer is ManagedValues {
  return answer !== undefined && 'kind' in answer;
}

async function listIds(): Promise<readonly string[]> {
  return (await readSources()).sources.map(({ id }) => id);
}

describe('syncManagedPolicy', () => {
  test('puts a policy into force: its programmes, receivers and rules', async () => {
    await sync(first);
    expect(await listIds()).toEqual(['managed:1', 'managed:2']);
    const { settings, problems } = await managedItem.read();
    expect(settings).toMatchObject({ endpoint: first.endpoint, redaction: { words: ['bluebird'] } });
    expect(problems).toEqual([]);
  });

  test('leaves everything as it is where nobody manages the browser', async () => {
    await writeSource(buildSource());
    await sync({ kind: 'none' });
    expect(await listIds()).toEqual(['acme']);
    expect(area.has('managed')).toBe(false);
  });

  test('replaces a policy whole', async () => {
    await sync(first);
    const text = writeDocument('Harbour', 'harbour.example');
    await sync({ version: 1, programmes: [{ text }] });
    expect((await readSources()).sources).toMatchObject([{ id: 'managed:1', text }]);
    expect((await managedItem.read()).settings).toMatchObject({ redaction: { words: [] } });
    expect((await managedItem.read()).settings?.endpoint).toBeUndefined();
  });

  test('keeps the last good policy when a new one is wrong, says why, and recovers', async () => {
    await sync(first);
    const good = await managedItem.read();
    await sync({ ...first, endpoint: 'http://evil.example', programmes: [] });
    const wrong = await managedItem.read();
    expect(wrong.settings).toEqual(good.settings);
    expect(wrong.problems.map(({ key }) => key)).toEqual(['managed_problem_address']);
    expect(await listIds()).toEqual(['managed:1', 'managed:2']);
    await sync(first);
    expect(await managedItem.read()).toEqual(good);
  });

  test('keeps the last good policy when the browser cannot read the new one', async () => {
    await sync(first);
    await sync({ kind: 'unreadable' });
    const { settings, problems } = await managedItem.read();
    expect(settings?.endpoint).toBe(first.endpoint);
    expect(problems.map(({ key }) => key)).toEqual(['managed_problem_unreadable']);
  });

  test('a first policy that is wrong changes nothing, and is said', async () => {
    await writeSource(buildSource());
    await sync({ version: 1, unknown: true });
    expect(await listIds()).toEqual(['acme']);
    expect((await managedItem.read()).settings).toBeUndefined();
    expect((await managedItem.read()).problems).toHaveLength(1);
  });

  test('does not believe an empty answer that a browser gives while it starts', async () => {
    await sync(first);
    await sync({ kind: 'none' }, first);
    expect(await listIds()).toEqual(['managed:1', 'managed:2']);
    expect((await managedItem.read()).settings?.endpoint).toBe(first.endpoint);
  });

  test('gives everything back when nobody manages the browser any more', async () => {
    await sync(first);
    await sync({ kind: 'none' });
    expect(await listIds()).toEqual([]);
    expect(await managedItem.read()).toEqual({ digest: '', problems: [] });
  });

  test('a programme that the person added stays beside it, and comes back into force after it', async () => {
    await writeSource(buildSource());
    await sync(first);
    expect((await listIds()).toSorted()).toEqual(['acme', 'managed:1', 'managed:2']);
    await sync({ kind: 'none' });
    expect(await listIds()).toEqual(['acme']);
  });

  test('reads the same settings again after an update', async () => {
    await sync({ version: 2 });
    const before = (await managedItem.read()).digest;
    version.current = '0.2.0';
    await sync({ version: 2 });
    expect((await managedItem.read()).digest).not.toBe(before);
  });

  test('writes nothing while nothing changes', async () => {
    await sync(first);
    const before = (await readSources()).sources;
    await sync(first);
    expect((await readSources()).sources).toEqual(before);
  });
});
