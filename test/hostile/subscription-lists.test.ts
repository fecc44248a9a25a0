import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDatabase } from '../../lib/storage/database.ts';
import { databaseName } from '../../lib/storage/keys.ts';
import { writeHackerone } from '../unit/policy/source-fixtures.ts';
import { writeList } from '../unit/policy/subscription/subscription-fixtures.ts';
import type { Answer } from './subscription-server.ts';
import {
  answerStatus,
  createSubscriptionWorld,
  expectLastGood,
  goodList,
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
  hasHost: async () => state.isHostHeld,
}));

const state = vi.hoisted(() => ({ isHostHeld: true }));

let world: SubscriptionWorld;

beforeAll(async () => {
  world = await createSubscriptionWorld();
});
afterAll(() => world.server.close());
beforeEach(() => {
  state.isHostHeld = true;
  world.reset();
});
afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase(databaseName);
});

function answerZipped(write: (response: Parameters<Answer>[1]) => void): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    write(response);
  };
}

/** A few kilobytes that unpack to more than a gigabyte, made while they are sent. */
const gzipBomb = answerZipped((response) => {
  const zip = createGzip();
  const megabyte = Buffer.alloc(1_000_000, ' ');
  let leftCount = 1200;
  const feed = (): void => {
    while (leftCount > 0 && zip.write(megabyte)) leftCount -= 1;
    if (leftCount === 0) zip.end();
  };
  zip.on('drain', feed);
  zip.pipe(response);
  response.on('close', () => zip.destroy());
  feed();
});

const rows = JSON.stringify(
  Array.from({ length: 100_000 }, (_each, index) => ({
    handle: `h${index}`,
    name: `h${index}`,
    submission_state: 'open',
    targets: { in_scope: [{ asset_identifier: `h${index}.example`, asset_type: 'URL' }], out_of_scope: [] },
  })),
);

const intake = (url: string): string =>
  writeList({
    in: ['*.acme.example'],
    members: { report_requirements: { required_fields: [], intake: { url } } },
  });

describe('a subscribed list whose server turns hostile', () => {
  beforeEach(() => world.subscribe());

  test.each<[string, Answer | string | Uint8Array, string]>([
    ['a gzip bomb', gzipBomb, 'subscription_failed_too_large'],
    [
      'a length that is too large',
      answerStatus(200, { 'content-length': '99999999999' }),
      'subscription_failed_too_large',
    ],
    ['20,000 brackets', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'policy_problem_too_deep'],
    ['20,000 nested members', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'policy_problem_too_deep'],
    [
      '100,000 rows',
      writeList({ in: Array.from({ length: 100_000 }, (_each, index) => `h${index}.example`) }),
      'policy_problem_too_long',
    ],
    ['100,000 programmes of another format', rows, 'policy_problem_too_large'],
    ['half a list', goodList.slice(0, 300), 'policy_problem_not_json'],
    [
      'a member called __proto__',
      goodList.replace('{', '{"__proto__":{"isAdmin":true},'),
      'policy_problem_prototype_member',
    ],
    ['nothing', '', 'policy_problem_not_json'],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'subscription_failed_encoding'],
    ['UTF-16', Buffer.from(`\uFEFF${goodList}`, 'utf16le'), 'subscription_failed_encoding'],
    ['a NUL byte', goodList.replace('Acme', 'Ac\u0000me'), 'policy_problem_not_json'],
    [
      'a login page',
      answerStatus(200, { 'content-type': 'text/html' }, '<html>Sign in</html>'),
      'subscription_failed_page',
    ],
    ['a login page that says it is JSON', '<!doctype html><title>Sign in</title>', 'policy_problem_not_json'],
    ['a picture', answerStatus(200, { 'content-type': 'image/png' }, 'x'), 'subscription_failed_page'],
    ['a redirect', answerStatus(302, { location: 'http://127.0.0.1:9/' }), 'subscription_failed_moved'],
    [
      'a redirect that keeps the method',
      answerStatus(308, { location: 'https://evil.example/' }),
      'subscription_failed_moved',
    ],
    ['nothing any more', answerStatus(404), 'subscription_failed_gone'],
    ['a demand for a login', answerStatus(401, { 'www-authenticate': 'Basic' }), 'subscription_failed_login'],
    ['an error', answerStatus(503, {}, 'down'), 'subscription_failed_status'],
    [
      'part of it',
      answerStatus(206, { 'content-type': 'application/json' }, goodList),
      'subscription_failed_status',
    ],
    ['an intake that is a script', intake('javascript:alert(1)'), 'policy_problem_not_https'],
    ['an intake that is data', intake('data:text/html,x'), 'policy_problem_not_https'],
    [
      'an expired list',
      writeList({ members: { expires: '2026-01-01T00:00:00Z' } }),
      'subscription_refused_expired',
    ],
  ])('%s is refused with a sentence, and the last good list is kept', async (_what, answer, problem) => {
    world.server.serve('/list.json', answer);
    await expectLastGood(world, await world.refreshLater(), problem);
  });

  test('a server that hangs up in the middle changes nothing', async () => {
    world.server.serve('/list.json', (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write(goodList.slice(0, 100), () => response.destroy());
    });
    await expectLastGood(world, await world.refreshLater(), 'subscription_failed_network');
  });

  test('a 304 that nobody asked for is no list', async () => {
    world.server.serve('/list.json', answerStatus(304));
    const { subscription } = await world.readKept();
    expect(subscription.etag).toBeDefined();
    expect((await world.refreshLater()).subscription.problem).toBeUndefined();
  });

  test('a zipped list is read like any other', async () => {
    const next = writeList({ in: ['*.acme.example'], out: ['hr.acme.example', 'x.acme.example'] });
    world.server.serve(
      '/list.json',
      answerZipped((response) => response.end(gzipSync(next))),
    );
    expect((await world.refreshLater()).text).toBe(next);
    expect((await world.judge('x.acme.example')).kind).toBe('out');
  });

  test('members named constructor change nothing but themselves', async () => {
    const next = goodList.replace('{', '{"constructor":{"prototype":{"isAdmin":true}},');
    world.server.serve('/list.json', next);
    const source = await world.refreshLater();
    expect(source.text).toBe(next);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    expect((await world.judge('www.acme.example')).kind).toBe('in');
  });

  test('rules that are catastrophic expressions are never run, and cost no time', async () => {
    const next = writeList({
      in: [
        '*.acme.example',
        '(a+)+$.acme.example',
        '^(([a-z])+.)+[A-Z]([a-z])+$',
        `${'*'.repeat(4000)}.acme.example`,
      ],
      out: ['hr.acme.example'],
    });
    world.server.serve('/list.json', next);
    expect((await world.refreshLater()).text).toBe(next);
    // what could not be read seems to be about this domain, so nothing in it is certain but the exclusion
    expect((await world.judge(`${'a'.repeat(60)}.acme.example`)).kind).toBe('unclear');
    expect((await world.judge('hr.acme.example')).kind).toBe('out');
  });

  test.each([
    ['a Cyrillic letter in a rule', '*.\u0430cme.example'],
    ['the same in its ASCII form', '*.xn--cme-5cd.example'],
    ['a name that is Cyrillic as a whole', '\u0430\u0440\u0440\u04CF\u0435.com'],
  ])('%s is refused as a look-alike, and the last good list is kept', async (_what, pattern) => {
    world.server.serve(
      '/list.json',
      writeList({ in: ['*.acme.example', pattern], out: ['hr.acme.example'] }),
    );
    await expectLastGood(world, await world.refreshLater(), 'subscription_refused_look_alike');
  });

  test('a receiver that is a look-alike is refused, and the last good list is kept', async () => {
    const contact = { channels: [{ type: 'email', value: 'security@\u0430cme.com' }] };
    world.server.serve('/list.json', writeList({ out: ['hr.acme.example'], members: { contact } }));
    await expectLastGood(world, await world.refreshLater(), 'subscription_refused_look_alike');
  });

  test.each([
    ['a name with an umlaut', 'b\u00fccher.example', 'xn--bcher-kva.example'],
    ['the name before another domain', 'acme.example.evil.example', 'acme.example.evil.example'],
  ])('%s is asked about and decides nothing before', async (_what, pattern, host) => {
    world.server.serve(
      '/list.json',
      writeList({ in: ['*.acme.example', pattern], out: ['hr.acme.example'] }),
    );
    const { text, subscription } = await world.refreshLater();
    expect(text).toBe(goodList);
    expect(subscription.pending?.changes).toMatchObject([{ kind: 'scope_widened', after: { count: 1 } }]);
    expect((await world.judge(host)).kind).not.toBe('in');
  });

  test('a version that is asked about decides only after the yes', async () => {
    const wider = writeList({ in: ['*.acme.example', 'new.example'], out: ['hr.acme.example'] });
    world.server.serve('/list.json', wider);
    const { pending } = (await world.refreshLater()).subscription;
    expect((await world.judge('new.example')).kind).toBe('unknown');
    await world.answer('another version', 'accept');
    expect((await world.judge('new.example')).kind).toBe('unknown');
    await world.answer(pending?.sha256, 'accept');
    expect((await world.judge('new.example')).kind).toBe('in');
  });

  test('what was asked about and declined is kept out, and not asked about again', async () => {
    world.server.serve(
      '/list.json',
      writeList({ in: ['*.acme.example', 'new.example'], out: ['hr.acme.example'] }),
    );
    const { pending } = (await world.refreshLater()).subscription;
    await world.answer(pending?.sha256, 'decline');
    const { subscription } = await world.refreshLater();
    expect(subscription.pending).toBeUndefined();
    expect((await world.judge('new.example')).kind).toBe('unknown');
  });

  test('nothing personal is sent, and the second look asks whether anything changed', async () => {
    const before = world.server.requests.length;
    await world.refreshLater();
    const [request] = world.server.requests.slice(before);
    expect(request?.headers['if-none-match']).toBeDefined();
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.headers.referer).toBeUndefined();
    expect(world.server.requests.slice(before)).toHaveLength(1);
  });

  test('a host that is no longer allowed is asked nothing, and the last good list is kept', async () => {
    const before = world.server.requests.length;
    state.isHostHeld = false;
    await expectLastGood(world, await world.refreshLater(), 'subscription_failed_permission');
    expect(world.server.requests.length).toBe(before);
  });

  test('a list that is not due is left alone', async () => {
    const before = world.server.requests.length;
    await world.refresh();
    expect(world.server.requests.length).toBe(before);
  });

  test('a list whose server is gone grows stale, and still decides', async () => {
    world.server.serve('/list.json', answerStatus(503));
    await world.refreshLater();
    world.passHours(25);
    const verdict = await world.judge('www.acme.example');
    expect(verdict).toMatchObject({ kind: 'in', isListStale: true });
  });
});

test("a platform's list that grows to 100,000 rows is refused, and the last good one is kept", async () => {
  const small = writeHackerone('acme', ['www.acme.example']);
  world.server.serve('/list.json', small);
  await world.subscribe();
  world.server.serve('/list.json', rows);
  const { text, subscription } = await world.refreshLater();
  expect(text).toBe(small);
  expect(subscription.problem?.key).toBe('scope_import_too_many_rows');
  expect((await world.judge('www.acme.example')).kind).toBe('in');
});
