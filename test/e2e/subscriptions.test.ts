import { generateKeyPairSync, sign } from 'node:crypto';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import { openOptions, openVerdict } from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import { startListServer, type ListServer } from '../hostile/subscription-server.ts';
import { writeList } from '../unit/policy/subscription/subscription-fixtures.ts';
import { letAlarmFire, ofSubscription, subscribe } from './subscription-steps.ts';
import { startWorld, type World } from './world.ts';

const { elsewhere, blog, shop, strict } = practiceHosts;
const slow = { timeoutMs: 30_000 };

const buildDocument = (
  name: string,
  rules: { in: readonly string[]; out?: readonly string[] },
  updated: string,
) => writeList({ ...rules, members: { organization: { name }, updated, expires: '2099-01-01T00:00:00Z' } });

describe.each(browserKinds)('lists by address in %s', (browser) => {
  let world: World;
  let server: ListServer;
  let options: PageHandle;
  let listUrl = '';

  beforeAll(async () => {
    server = await startListServer();
    listUrl = `${server.origin}/list.json`;
    world = await startWorld(browser);
    options = await openOptions(
      world.session(),
      await world.session().openPage(`http://${practiceHosts.app}/`),
    );
  });
  afterAll(async () => {
    await world?.close();
    await server?.close();
  });

  const judge = async (host: string): Promise<{ kind: string; sentence: string }> => {
    const tab = await world.session().openPage(`http://${host}/`);
    const { kind, sentence } = await openVerdict(world.session(), tab);
    await tab.close();
    return { kind, sentence };
  };

  const listed = buildDocument('Harbour', { in: [elsewhere, blog] }, '2026-01-01');
  const narrower = buildDocument('Harbour', { in: [elsewhere, blog], out: [blog] }, '2026-01-02');
  const wider = buildDocument('Harbour', { in: [elsewhere, blog, shop], out: [blog] }, '2026-01-03');

  test('a list is looked at, kept, and decides', async () => {
    server.serve('/list.json', listed);
    await subscribe(world, options, { url: listUrl });
    expect((await judge(elsewhere)).kind).toBe('in');
  });

  test('the alarm asks only whether anything changed, and sends nothing else', async () => {
    const before = server.requests.length;
    await letAlarmFire(options);
    await expect.poll(() => server.requests.length, { timeout: 30_000 }).toBeGreaterThan(before);
    const [request] = server.requests.slice(before);
    expect(request?.method).toBe('GET');
    expect(request?.headers['if-none-match']).toBeDefined();
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.headers.referer).toBeUndefined();
    expect(request?.headers.origin).toBeUndefined();
  });

  test('a narrower version is taken over by the alarm, and the verdict follows', async () => {
    server.serve('/list.json', narrower);
    await letAlarmFire(options);
    await options.waitFor(ofSubscription(listUrl, 'subscription-news'), slow);
    expect((await judge(blog)).kind).toBe('out');
  });

  test('a wider version asks with both sides, and decides only after the yes', async () => {
    server.serve('/list.json', wider);
    await letAlarmFire(options);
    await options.waitFor(ofSubscription(listUrl, 'change-scope_widened'), { ...slow, textIncludes: shop });
    expect((await judge(shop)).kind).not.toBe('in');
    await options.activate();
    await options.click(ofSubscription(listUrl, 'accept-change'));
    await options.waitUntilGone(ofSubscription(listUrl, 'pending-change'));
    const { kind, sentence } = await judge(shop);
    expect(kind).toBe('in');
    expect(sentence).toContain('Harbour');
  });

  test('a server that breaks changes nothing, and the list grows stale', async () => {
    server.serve('/list.json', (_request, response) => {
      response.writeHead(503).end();
    });
    await letAlarmFire(options, true);
    await options.waitFor(ofSubscription(listUrl, 'subscription-problem'), { ...slow, textIncludes: '503' });
    expect((await judge(elsewhere)).kind).toBe('in');
    await options.waitFor('article[data-stale="true"]', slow);
  });

  test('the background dies in the middle of a look: the last good list is there, and the alarm comes back', async () => {
    let stalledCount = 0;
    server.serve('/list.json', (_request, response) => {
      stalledCount += 1;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"cvd_policy":');
    });
    await letAlarmFire(options);
    await expect.poll(() => stalledCount, { timeout: 30_000 }).toBeGreaterThan(0);
    await world.session().terminateBackground();
    expect((await judge(elsewhere)).kind).toBe('in');
    expect((await judge(blog)).kind).toBe('out');
    server.serve('/list.json', buildDocument('Harbour', { in: [elsewhere], out: [blog] }, '2026-01-04'));
    await options.activate();
    await options.waitFor(ofSubscription(listUrl, 'subscription-news'), { timeoutMs: 120_000 });
  });

  test('a list signed with Ed25519 is held to its key; an older one that is offered again is refused', async () => {
    const pair = generateKeyPairSync('ed25519');
    const url = `${server.origin}/signed.json`;
    const serve = (text: string): void => {
      server.serve('/signed.json', text);
      server.serve('/signed.json.sig', sign(null, Buffer.from(text), pair.privateKey));
    };
    const first = buildDocument('Signed', { in: [strict] }, '2026-02-01');
    serve(first);
    await subscribe(world, options, {
      url,
      keyText: String(pair.publicKey.export({ type: 'spki', format: 'pem' })),
      isHostHeld: true,
    });
    serve(buildDocument('Signed', { in: [strict], out: [`${strict}/admin`] }, '2026-02-02'));
    await letAlarmFire(options);
    await options.waitFor(ofSubscription(url, 'subscription-news'), slow);
    serve(first);
    await letAlarmFire(options);
    await options.waitFor(ofSubscription(url, 'subscription-problem'), {
      ...slow,
      textIncludes: 'older signed list',
    });
  });

  test('a list signed with OpenPGP is verified by the background too', async () => {
    const { privateKey, publicKey } = await openpgp.generateKey({
      userIDs: [{ name: 'Pier' }],
      format: 'object',
    });
    const url = `${server.origin}/pgp.json`;
    const serve = async (text: string): Promise<void> => {
      const message = await openpgp.createMessage({ binary: new TextEncoder().encode(text) });
      const signature = await openpgp.sign({ message, signingKeys: privateKey, detached: true });
      server.serve('/pgp.json', text);
      server.serve('/pgp.json.sig', String(signature));
    };
    await serve(buildDocument('Pier', { in: ['pier.test'] }, '2026-02-01'));
    await subscribe(world, options, { url, keyText: publicKey.armor(), isHostHeld: true });
    await serve(buildDocument('Pier', { in: ['pier.test'], out: ['pier.test/x'] }, '2026-02-02'));
    await letAlarmFire(options);
    await options.waitFor(ofSubscription(url, 'subscription-news'), slow);
    server.serve(
      '/pgp.json',
      buildDocument('Pier', { in: ['pier.test'], out: ['pier.test/y'] }, '2026-02-03'),
    );
    await letAlarmFire(options);
    await options.waitFor(ofSubscription(url, 'subscription-problem'), {
      ...slow,
      textIncludes: 'does not fit',
    });
  });

  test('unsubscribing takes the list and its verdicts away', async () => {
    await options.activate();
    await options.click(ofSubscription(listUrl, 'remove-subscription'));
    await options.click(byTestId('confirm'));
    await options.waitUntilGone(ofSubscription(listUrl, 'remove-subscription'));
    expect((await judge(elsewhere)).kind).toBe('unknown');
  });
});
