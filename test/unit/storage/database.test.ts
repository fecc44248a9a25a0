import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { encodeText } from '../../../lib/base/bytes.ts';
import { draftIdSchema, evidenceIdSchema, sha256Schema, type DraftId } from '../../../lib/base/ids.ts';
import { phrase } from '../../../lib/base/text.ts';
import type { Screenshot } from '../../../lib/evidence/evidence.ts';
import { emptyDraftFields, type Draft } from '../../../lib/report/draft.ts';
import { closeDatabase, openDatabase, writeDurably } from '../../../lib/storage/database.ts';
import { deleteDraft, readDraft, readDrafts, writeDraft } from '../../../lib/storage/drafts.ts';
import { StorageWriteError } from '../../../lib/storage/errors.ts';
import {
  readEvidence,
  readLedger,
  readPicture,
  writeScreenshot,
} from '../../../lib/storage/evidence-store.ts';
import { databaseName } from '../../../lib/storage/keys.ts';

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase(databaseName);
});

function createDraft(updatedAt = '2026-11-21T12:00:00.000Z'): Draft {
  return {
    id: draftIdSchema.parse(crypto.randomUUID()),
    createdAt: '2026-11-21T12:00:00.000Z',
    updatedAt,
    startedOnUrl: 'https://app.example/',
    fields: { ...emptyDraftFields, title: 'A finding' },
    provenance: {},
    confirmations: [],
    keptSecrets: [],
  };
}

async function addScreenshot(draftId: DraftId): Promise<Screenshot> {
  const at = '2026-11-21T12:00:00.000Z';
  const screenshot: Screenshot = {
    kind: 'screenshot',
    id: evidenceIdSchema.parse(crypto.randomUUID()),
    draftId,
    verdict: { kind: 'in', isListExpired: false, reason: phrase('verdict_in') },
    isIncluded: true,
    label: '',
    method: 'visible-tab',
    page: {
      url: 'https://app.example/',
      title: '',
      userAgent: '',
      viewportWidthPx: 1,
      viewportHeightPx: 1,
      capturedAt: at,
    },
    widthPx: 1,
    heightPx: 1,
    byteCount: 3,
    sha256: sha256Schema.parse('a'.repeat(64)),
    filename: 'a.png',
  };
  await writeScreenshot(screenshot, encodeText('png'), {
    id: crypto.randomUUID(),
    draftId,
    at,
    kind: 'captured',
    evidenceId: screenshot.id,
    phrase: phrase('verdict_in'),
  });
  return screenshot;
}

describe('drafts', () => {
  test('come back as they were written, the last edited first', async () => {
    const older = createDraft('2026-11-21T12:00:00.000Z');
    const newer = createDraft('2026-11-21T13:00:00.000Z');
    await writeDraft(older);
    await writeDraft(newer);
    expect(await readDraft(older.id)).toEqual(older);
    expect((await readDrafts()).drafts.map(({ id }) => id)).toEqual([newer.id, older.id]);
  });

  test('a row that cannot be read is counted and stays', async () => {
    await writeDurably(['drafts'], ({ put }) => put('drafts', { from: 'another version' }, 'x'));
    expect(await readDrafts()).toEqual({ drafts: [], unreadableCount: 1 });
    expect(await (await openDatabase()).count('drafts')).toBe(1);
  });

  test('deleting one takes its evidence, pictures and ledger with it and nothing else', async () => {
    const [kept, gone] = [createDraft(), createDraft()];
    await writeDraft(kept);
    await writeDraft(gone);
    const keptPicture = await addScreenshot(kept.id);
    const gonePicture = await addScreenshot(gone.id);
    await deleteDraft(gone.id);
    expect(await readDraft(gone.id)).toBeUndefined();
    expect(await readEvidence(gone.id)).toEqual([]);
    expect(await readLedger(gone.id)).toEqual([]);
    expect(await readPicture(gonePicture.id)).toBeUndefined();
    expect(await readEvidence(kept.id)).toHaveLength(1);
    expect(await readPicture(keptPicture.id)).toEqual(encodeText('png'));
  });
});

describe('writeDurably', () => {
  test('asks for strict durability: only that was measured to reach the disk before it resolves', async () => {
    await openDatabase();
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await writeDraft(createDraft());
    expect(spy.mock.calls).toEqual([[['drafts'], 'readwrite', { durability: 'strict' }]]);
    spy.mockRestore();
  });

  test('changes nothing at all when one of its writes fails', async () => {
    const draft = createDraft();
    const failing = writeDurably(['drafts', 'evidence'], ({ put }) => {
      put('drafts', draft, draft.id);
      // a function cannot be stored: the browser refuses the value
      put('evidence', () => undefined, 'x');
    });
    await expect(failing).rejects.toBeInstanceOf(StorageWriteError);
    expect(await readDraft(draft.id)).toBeUndefined();
  });
});
