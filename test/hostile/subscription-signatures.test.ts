import 'fake-indexeddb/auto';
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as openpgp from 'openpgp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDatabase } from '../../lib/storage/database.ts';
import { databaseName } from '../../lib/storage/keys.ts';
import { writeList } from '../unit/policy/subscription/subscription-fixtures.ts';
import {
  answerStatus,
  createSubscriptionWorld,
  expectLastGood,
  goodList,
  startOfTime,
  type SubscriptionWorld,
} from './subscription-world.ts';

vi.mock('../../lib/platform/runtime.ts', () => ({
  readExtensionVersion: () => '1.0',
  readPackagedText: async (path: string) => readFileSync(`public${path}`, 'utf8'),
}));
vi.mock('../../lib/platform/storage-area.ts', () => ({
  readValue: async () => undefined,
  writeValue: async () => undefined,
}));
vi.mock('../../lib/platform/permissions.ts', () => ({
  buildHostPattern: (url: URL) => `${url.protocol}//${url.hostname}/*`,
  hasHost: async () => true,
}));

let world: SubscriptionWorld;

beforeAll(async () => {
  world = await createSubscriptionWorld();
});
afterAll(() => world.server.close());
beforeEach(() => world.reset());
afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase(databaseName);
});

/** The 32 bytes of a public key, as a person pastes them. */
function writeKey(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
}

function writeLater(out: readonly string[], updated: string): string {
  return writeList({ in: ['*.acme.example'], out: ['hr.acme.example', ...out], members: { updated } });
}

describe('a signed list', () => {
  const pair = generateKeyPairSync('ed25519');
  const otherPair = generateKeyPairSync('ed25519');
  const serveSigned = (text: string, by = pair): void => {
    world.server.serve('/list.json', text);
    world.server.serve('/list.json.sig', sign(null, Buffer.from(text), by.privateKey).toString('base64'));
  };
  beforeEach(async () => {
    serveSigned(goodList);
    await world.subscribe(writeKey(pair.publicKey));
  });

  test('is taken over when it is newer, narrower and signed', async () => {
    const next = writeLater(['x.acme.example'], '2026-11-10');
    serveSigned(next);
    expect((await world.refreshLater()).text).toBe(next);
  });

  test.each<[string, () => void, string]>([
    [
      'without its signature',
      () => world.server.serve('/list.json', writeLater([], '2026-11-10')),
      'subscription_signature_wrong',
    ],
    [
      'with no signature at all',
      () => {
        world.server.serve('/list.json', writeLater([], '2026-11-10'));
        world.server.serve('/list.json.sig', answerStatus(404));
      },
      'subscription_signature_missing',
    ],
    [
      'by a stranger who offers no key',
      () => serveSigned(writeLater([], '2026-11-10'), otherPair),
      'subscription_signature_wrong',
    ],
    [
      'with a signature that redirects',
      () => {
        world.server.serve('/list.json', writeLater([], '2026-11-10'));
        world.server.serve('/list.json.sig', answerStatus(302, { location: 'https://evil.example/' }));
      },
      'subscription_failed_moved',
    ],
    [
      'that is an older one',
      () => serveSigned(writeLater(['x.acme.example'], '2026-10-01')),
      'subscription_refused_replay',
    ],
  ])('%s is refused, and the last good list is kept', async (_what, change, problem) => {
    change();
    await expectLastGood(world, await world.refreshLater(), problem);
  });

  test('replayed after it was replaced is refused, although its signature is right', async () => {
    const next = writeLater(['x.acme.example'], '2026-11-10');
    serveSigned(next);
    await world.refreshLater();
    serveSigned(goodList);
    const { text, subscription } = await world.refreshLater();
    expect(text).toBe(next);
    expect(subscription.problem?.key).toBe('subscription_refused_replay');
    expect((await world.judge('x.acme.example')).kind).toBe('out');
  });

  test('by another key that the server offers asks, with both keys', async () => {
    const next = writeLater(['x.acme.example'], '2026-11-10');
    serveSigned(next, otherPair);
    world.server.serve('/list.json.pub', writeKey(otherPair.publicKey));
    const { text, subscription } = await world.refreshLater();
    expect(text).toBe(goodList);
    expect(subscription.pending?.changes).toMatchObject([
      {
        kind: 'key_changed',
        before: { values: [`Ed25519 ${writeKey(pair.publicKey)}`] },
        after: { values: [`Ed25519 ${writeKey(otherPair.publicKey)}`] },
      },
    ]);
    await world.answer(subscription.pending?.sha256, 'accept');
    expect((await world.refreshLater()).subscription).toMatchObject({
      key: { publicKey: writeKey(otherPair.publicKey) },
      problem: undefined,
    });
  });
});

describe('a first look', () => {
  test('pins the key that the server offers, and says so', async () => {
    const pair = generateKeyPairSync('ed25519');
    world.server.serve('/list.json.pub', String(pair.publicKey.export({ type: 'spki', format: 'pem' })));
    world.server.serve('/list.json.sig', sign(null, Buffer.from(goodList), pair.privateKey));
    expect(await world.look()).toMatchObject({
      kind: 'read',
      isKeyOffered: true,
      source: { subscription: { key: { kind: 'ed25519' } } },
    });
  });

  test('refuses a list whose own offered key does not fit', async () => {
    const pair = generateKeyPairSync('ed25519');
    world.server.serve('/list.json.pub', String(pair.publicKey.export({ type: 'spki', format: 'pem' })));
    world.server.serve('/list.json.sig', Buffer.alloc(64));
    expect(await world.look()).toMatchObject({ problems: [{ key: 'subscription_signature_wrong' }] });
  });

  test('takes an OpenPGP key and holds the list to it', async () => {
    const { privateKey, publicKey } = await openpgp.generateKey({
      userIDs: [{ name: 'Acme' }],
      format: 'object',
      date: new Date(startOfTime - 86_400_000),
    });
    const signature = await openpgp.sign({
      message: await openpgp.createMessage({ binary: Buffer.from(goodList) }),
      signingKeys: privateKey,
      detached: true,
      date: new Date(startOfTime - 3_600_000),
    });
    world.server.serve('/list.json.sig', signature);
    expect(await world.look(publicKey.armor())).toMatchObject({
      source: { subscription: { key: { kind: 'openpgp' }, signedAt: '2026-11-22T11:00:00.000Z' } },
    });
  });

  test('does not subscribe twice', async () => {
    await world.subscribe();
    expect(await world.look()).toMatchObject({ problems: [{ key: 'subscription_known' }] });
  });
});
