import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { say } from '../../../lib/base/text.ts';
import { createRetriever, type Retrieval, type Retriever } from '../../../lib/discovery/retrieve.ts';
import { lookupLimits } from '../../../lib/policy/limits.ts';
import type { LookupPurpose } from '../../../lib/policy/lookup/lookup-request.ts';
import { buildEndlessBody, buildFakeNetwork, type FakeAnswer, type FakeNetwork } from './fake-network.ts';

const start = 'https://acme.com/.well-known/security.txt';
const plain = 'text/plain; charset=utf-8';

interface Run {
  readonly retrieval: Retrieval;
  readonly retriever: Retriever;
  readonly network: FakeNetwork;
}

async function run(
  answers: Readonly<Record<string, FakeAnswer>>,
  options: {
    readonly url?: string;
    readonly purpose?: LookupPurpose;
    readonly hosts?: readonly string[];
    readonly canReachThisComputer?: boolean;
  } = {},
): Promise<Run> {
  const {
    url = start,
    purpose = 'security_txt',
    hosts = ['acme.com'],
    canReachThisComputer = false,
  } = options;
  const network = buildFakeNetwork(answers);
  const retriever = createRetriever({
    ...network,
    mayAsk: ({ host }) => hosts.includes(host),
    canReachThisComputer,
  });
  return { retrieval: await retriever.retrieve({ url, purpose }), retriever, network };
}

function explain({ retrieval, retriever }: Run): string {
  return retrieval.kind === 'refused'
    ? say(retrieval.reason)
    : say(retriever.listSent().at(-1)?.result ?? { key: 'ui_no', values: [] });
}

describe('one request', () => {
  test('carries no cookie and no referrer, and follows nothing by itself', async () => {
    const { network } = await run({ [start]: { type: plain, body: 'Contact: mailto:a@acme.com' } });
    expect(network.readInit()).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  });

  test('is sent at most once for one address', async () => {
    const { retriever, network } = await run({ [start]: { type: plain, body: 'x' } });
    const again = retriever.retrieve({ url: start, purpose: 'security_txt' });
    await Promise.all([again, retriever.retrieve({ url: start, purpose: 'security_txt' })]);
    expect(network.asked).toEqual([start]);
    expect(retriever.listSent()).toHaveLength(1);
  });

  test.each<readonly [string, FakeAnswer, LookupPurpose, Retrieval['kind'], string]>([
    ['plain text', { type: plain, body: 'a' }, 'security_txt', 'found', 'Found'],
    ['plain text without a charset', { type: 'text/plain', body: 'a' }, 'security_txt', 'found', 'Found'],
    [
      'a web page',
      { type: 'text/html', body: '<h1>Shop</h1>' },
      'security_txt',
      'absent',
      'something else (text/html)',
    ],
    ['no type at all', { body: new Uint8Array([97]) }, 'security_txt', 'absent', 'something else (?)'],
    [
      'a policy of its own type',
      { type: 'application/cvd-policy+json', body: '{}' },
      'policy',
      'found',
      'Found',
    ],
    ['a policy of any type', { type: 'application/octet-stream', body: '{}' }, 'policy', 'found', 'Found'],
    [
      'a web page for a policy',
      { type: 'text/html; charset=utf-8', body: '{}' },
      'policy',
      'absent',
      'something else',
    ],
    ['nothing there', { status: 404 }, 'security_txt', 'absent', 'Not there'],
    ['gone', { status: 410 }, 'security_txt', 'absent', 'Not there'],
    ['a failing server', { status: 503, type: plain, body: 'a' }, 'security_txt', 'absent', 'status 503'],
    ['part of a file', { status: 206, type: plain, body: 'a' }, 'policy', 'absent', 'status 206'],
    ['no answer', { fails: true }, 'security_txt', 'absent', 'No answer'],
    [
      'bytes that are no text',
      { type: plain, body: new Uint8Array([0xff, 0xfe, 0x41]) },
      'security_txt',
      'absent',
      'Not UTF-8',
    ],
    [
      'another charset',
      { type: 'text/plain; charset=iso-8859-1', body: 'a' },
      'security_txt',
      'absent',
      'Not UTF-8',
    ],
    ['10 MB', { type: plain, body: 'a'.repeat(10_000_000) }, 'security_txt', 'absent', 'Larger than 33 KB'],
    [
      'a stream without an end',
      { type: plain, body: buildEndlessBody() },
      'security_txt',
      'absent',
      'Larger than 33 KB',
    ],
  ])('%s', async (_name, answer, purpose, kind, words) => {
    const outcome = await run({ [start]: answer }, { purpose });
    expect(outcome.retrieval.kind).toBe(kind);
    expect(explain(outcome)).toContain(words);
  });

  test('an endless stream is cut off as it grows', async () => {
    const onPull = vi.fn<() => void>();
    await run({ [start]: { type: plain, body: buildEndlessBody(onPull) } });
    expect(onPull.mock.calls.length).toBeLessThan(64);
  });

  test('a server that never answers is given up', async () => {
    vi.useFakeTimers();
    const retriever = createRetriever({
      fetch: (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
      watchRedirect: () => ({ waitForLocation: async () => undefined, stop: () => undefined }),
      mayAsk: () => true,
      canReachThisComputer: false,
    });
    const retrieval = retriever.retrieve({ url: start, purpose: 'security_txt' });
    await vi.advanceTimersByTimeAsync(lookupLimits.timeoutMs);
    expect(await retrieval).toEqual({ kind: 'absent' });
    expect(retriever.listSent().map(({ result }) => say(result))).toEqual(['No answer in 15 seconds']);
    vi.useRealTimers();
  });
});

test('two look-ups at once send one request', async () => {
  const network = buildFakeNetwork({ [start]: { type: plain, body: 'x' } });
  const retriever = createRetriever({ ...network, mayAsk: () => true, canReachThisComputer: false });
  const request = { url: start, purpose: 'security_txt' } as const;
  await Promise.all([retriever.retrieve(request), retriever.retrieve(request)]);
  expect(network.asked).toEqual([start]);
});

describe('a redirect', () => {
  const found = { type: plain, body: 'a' };

  test('on the same host is followed, hop by hop', async () => {
    const { retrieval } = await run({
      [start]: { location: '/security.txt' },
      'https://acme.com/security.txt': found,
    });
    expect(retrieval).toMatchObject({
      kind: 'found',
      requestedUrl: start,
      finalUrl: 'https://acme.com/security.txt',
      redirectChain: ['https://acme.com/security.txt'],
    });
  });

  test('to another host asks nobody there before the person agreed', async () => {
    const there = 'https://www.acme.com/.well-known/security.txt';
    const answers = { [start]: { location: there }, [there]: found };
    const { retrieval, network } = await run(answers);
    expect(retrieval).toEqual({ kind: 'wanted', url: there });
    expect(network.asked).toEqual([start]);
    const agreed = await run(answers, { hosts: ['acme.com', 'www.acme.com'] });
    expect(agreed.retrieval).toMatchObject({ kind: 'found', finalUrl: there, redirectChain: [there] });
  });

  test.each([
    ['http://acme.com/security.txt', 'over http'],
    ['https://192.168.0.1/', 'private network'],
    ['https://10.0.0.1/', 'private network'],
    ['https://169.254.169.254/latest/meta-data/', 'private network'],
    ['https://[fd00::1]/', 'private network'],
    ['https://[::ffff:10.0.0.1]/', 'private network'],
    ['https://127.0.0.1:8080/', 'this computer'],
    ['https://0x7f.1/', 'this computer'],
    ['https://localhost/', 'this computer'],
    ['https://router.local/', 'private network'],
    ['https://db.internal/', 'private network'],
    ['https://intranet/', 'private network'],
    ['https://user:pw@acme.com/', 'user name or password'],
    ['file:///etc/passwd', 'begins with file:'],
    ['javascript:alert(1)', 'begins with javascript:'],
    ['https://', 'without a readable address'],
  ])('to %s is not followed', async (location, words) => {
    const hosts = ['acme.com', URL.parse(location)?.host ?? ''];
    const outcome = await run({ [start]: { location } }, { hosts });
    expect(outcome.network.asked).toEqual([start]);
    expect(explain(outcome)).toContain(words);
  });

  test('that goes round in circles ends', async () => {
    const outcome = await run({
      [start]: { location: 'https://acme.com/a' },
      'https://acme.com/a': { location: start },
    });
    expect(explain(outcome)).toContain('more than 4 times');
    expect(outcome.network.asked).toHaveLength(2);
  });
});

describe('this computer', () => {
  const local = 'http://localhost:8080/.well-known/security.txt';

  test('is asked only with the switch on', async () => {
    const answers = { [local]: { type: plain, body: 'a' } };
    const off = await run(answers, { url: local, hosts: ['localhost:8080'] });
    expect(off.network.asked).toEqual([]);
    const on = await run(answers, { url: local, hosts: ['localhost:8080'], canReachThisComputer: true });
    expect(on.retrieval.kind).toBe('found');
  });

  test('the switch opens nothing else', async () => {
    const outcome = await run(
      {},
      { url: 'https://192.168.0.1/', hosts: ['192.168.0.1'], canReachThisComputer: true },
    );
    expect(outcome.network.asked).toEqual([]);
  });
});

describe('a real server that sends a gzip bomb', () => {
  let server: Server;
  let url = '';

  beforeAll(async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 97));
    server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': plain, 'content-encoding': 'gzip' });
      response.end(bomb);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/security.txt`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('is cut off at the cap', async () => {
    const retriever = createRetriever({
      fetch,
      watchRedirect: () => ({ waitForLocation: async () => undefined, stop: () => undefined }),
      mayAsk: () => true,
      canReachThisComputer: true,
    });
    expect(await retriever.retrieve({ url, purpose: 'security_txt' })).toEqual({ kind: 'absent' });
    expect(say(retriever.listSent()[0]?.result ?? { key: 'ui_no', values: [] })).toContain(
      'Larger than 33 KB',
    );
  });
});
