import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { encodeText } from '../../../lib/base/bytes.ts';
import { sha256Schema } from '../../../lib/base/ids.ts';
import { closeDatabase } from '../../../lib/storage/database.ts';
import { databaseName } from '../../../lib/storage/keys.ts';
import { managedItem } from '../../../lib/storage/managed-item.ts';
import { readOutbox } from '../../../lib/storage/outbox-store.ts';
import { queueReport } from '../../../lib/workflow/queue-report.ts';
import { draftId } from '../redaction/redaction-fixtures.ts';
import { now, reportId } from '../report/report-fixtures.ts';

const area = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../lib/platform/storage-area.ts', () => ({
  readValue: async (_area: string, key: string) => area.get(key),
  writeValue: async (_area: string, key: string, value: unknown) => {
    area.set(key, value);
  },
  onValueChanged: () => undefined,
}));

afterEach(async () => {
  area.clear();
  await closeDatabase();
  indexedDB.deleteDatabase(databaseName);
});

const report = {
  id: reportId,
  draftId,
  programmeId: 'secops-gateway',
  title: 'x',
  endpointUrl: 'https://person.example/reports',
  bytes: encodeText('{}'),
  sha256: sha256Schema.parse('0'.repeat(64)),
  markdown: '',
  attachments: [],
  frozenAt: now,
};

async function lockReceiver(endpoint: string): Promise<void> {
  const redaction = { headers: [], fields: [], words: [] };
  await managedItem.write({ digest: '1', settings: { endpoint, receivers: {}, redaction }, problems: [] });
}

describe('queueReport', () => {
  test('queues a report once', async () => {
    expect(await queueReport(report)).toEqual({ kind: 'queued', reportId });
    expect(await queueReport(report)).toEqual({ kind: 'already_queued', reportId });
    expect(await readOutbox()).toHaveLength(1);
  });

  test('queues nothing for another receiver than the one that the organisation set', async () => {
    await lockReceiver('https://reports.example.com');
    expect(await queueReport(report)).toEqual({ kind: 'locked' });
    expect(await readOutbox()).toEqual([]);
  });

  test('queues what goes to the one that it set', async () => {
    await lockReceiver('https://reports.example.com');
    const endpointUrl = 'https://reports.example.com/reports';
    expect(await queueReport({ ...report, endpointUrl })).toMatchObject({ kind: 'queued' });
  });
});
