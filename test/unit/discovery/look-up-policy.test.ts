import * as openpgp from 'openpgp';
import { beforeAll, describe, expect, test } from 'vitest';
import { say } from '../../../lib/base/text.ts';
import { lookUpPolicy } from '../../../lib/discovery/look-up-policy.ts';
import { createRetriever } from '../../../lib/discovery/retrieve.ts';
import type { LookupFindings } from '../../../lib/policy/lookup/lookup-findings.ts';
import { planLookup } from '../../../lib/policy/lookup/plan-lookup.ts';
import { decideScope } from '../../../lib/scope/decide/decide-scope.ts';
import { draftPolicy } from '../policy/draft-v1/draft-fixtures.ts';
import { minimalDocument } from '../policy/policy-fixtures.ts';
import { buildFakeNetwork, type FakeAnswer } from './fake-network.ts';

const nowMs = Date.parse('2026-11-22T12:00:00Z');
const wellKnown = 'https://acme.com/.well-known/security.txt';
const legacy = 'https://acme.com/security.txt';
const cvd = 'https://acme.com/.well-known/cvd.json';
const elsewhere = 'https://policies.provider.example/acme.json';
const keyUrl = 'https://acme.com/key.asc';

function text(...lines: readonly string[]): FakeAnswer {
  const body = ['Contact: mailto:security@acme.com', 'Expires: 2027-01-01T00:00:00Z', ...lines].join('\n');
  return { type: 'text/plain; charset=utf-8', body: `${body}\n` };
}

function json(document: unknown, type = 'application/json'): FakeAnswer {
  return { type, body: JSON.stringify(document) };
}

interface Run {
  readonly findings: LookupFindings;
  readonly asked: readonly string[];
}

async function look(
  answers: Readonly<Record<string, FakeAnswer>>,
  hosts: readonly string[] = ['acme.com'],
): Promise<Run> {
  const outcome = planLookup('https://acme.com/shop', { canReachThisComputer: false });
  if (outcome.kind === 'refused') throw new Error(say(outcome.reason));
  const network = buildFakeNetwork(answers);
  const retriever = createRetriever({
    ...network,
    mayAsk: ({ host }) => hosts.includes(host),
    canReachThisComputer: false,
  });
  const tools = { loadOpenpgp: async () => openpgp, nowMs };
  return { findings: await lookUpPolicy(outcome.plan, retriever, tools), asked: network.asked };
}

function summarise({ findings }: Run): string {
  const { policy, problems } = findings;
  if (policy === undefined) return `nothing: ${problems.map(say).join(' ')}`;
  const { outcome } = policy;
  return outcome.kind === 'read'
    ? `${outcome.format} ${policy.retrieval.requestedUrl}`
    : `refused: ${outcome.problems.map(say).join(' ')}`;
}

async function createKey() {
  const date = new Date(nowMs - 86_400_000);
  return openpgp.generateKey({ type: 'curve25519', userIDs: [{ name: 'Acme' }], date, format: 'object' });
}

/** A file that names these keys and is signed by a new one. */
async function signNaming(
  keyUrls: readonly string[],
): Promise<{ readonly body: FakeAnswer; readonly key: FakeAnswer }> {
  const { privateKey, publicKey } = await createKey();
  const names = keyUrls.map((url) => `Encryption: ${url}`);
  const lines = ['Contact: mailto:a@acme.com', 'Expires: 2027-01-01T00:00:00Z', ...names, ''];
  const message = await openpgp.createCleartextMessage({ text: lines.join('\n') });
  const date = new Date(nowMs - 3_600_000);
  const body = await openpgp.sign({ message, signingKeys: privateKey, date });
  return { body: { type: 'text/plain', body }, key: { type: 'text/plain', body: publicKey.armor() } };
}

/** Says what the signature came to. */
async function check(body: string, key?: FakeAnswer): Promise<string> {
  const { findings } = await look({
    [wellKnown]: { type: 'text/plain', body },
    ...(key ? { [keyUrl]: key } : {}),
  });
  const signature = findings.securityTxt?.signature;
  if (signature === undefined || signature.kind === 'none' || signature.kind === 'verified')
    return signature?.kind ?? 'no file';
  return `${signature.kind}: ${say(signature.reason)}`;
}

describe('where the policy is', () => {
  test('security.txt comes before the well-known path', async () => {
    const run = await look({
      [wellKnown]: text('CVD-Policy: https://acme.com/p.json'),
      'https://acme.com/p.json': json(minimalDocument),
      [cvd]: json(draftPolicy),
    });
    expect(summarise(run)).toBe('cvd-0.2 https://acme.com/p.json');
    expect(run.asked).toEqual([wellKnown, 'https://acme.com/p.json']);
  });

  test('the old place is asked only where the standard one has nothing', async () => {
    const run = await look({ [legacy]: text(), [cvd]: json(minimalDocument) });
    expect(run.asked).toEqual([wellKnown, legacy, cvd]);
    expect(run.findings.securityTxt?.retrieval.requestedUrl).toBe(legacy);
    expect(summarise(run)).toBe(`cvd-0.2 ${cvd}`);
  });

  test('a site that answers everything with its own page has neither', async () => {
    const page = { type: 'text/html', body: '<h1>Shop</h1>' };
    const run = await look({ [wellKnown]: page, [legacy]: page, [cvd]: page });
    expect(summarise(run)).toBe('nothing: ');
    expect(run.findings.sent.map(({ result }) => say(result))).toEqual(
      Array.from({ length: 3 }, () => 'Answered with something else (text/html)'),
    );
  });

  test('of several the first counts for 0.2, and the person learns of it', async () => {
    const run = await look({
      [wellKnown]: text('CVD-Policy: https://acme.com/a.json', 'CVD-Policy: https://acme.com/b.json'),
      'https://acme.com/a.json': json(minimalDocument),
    });
    expect(summarise(run)).toBe('cvd-0.2 https://acme.com/a.json');
    expect(run.findings.problems.map(say).join()).toContain('more than one policy');
  });

  test.each([
    ['http://acme.com/p.json', 'not a complete https address'],
    ['javascript:alert(1)', 'not a complete https address'],
    ['https://10.0.0.1/p.json', 'private network'],
    ['https://localhost/p.json', 'this computer'],
    ['https://user:pw@acme.com/p.json', 'user name or password'],
  ])('%s is not followed', async (address, words) => {
    const run = await look({ [wellKnown]: text(`CVD-Policy: ${address}`), [cvd]: json(minimalDocument) });
    expect(summarise(run)).toContain(words);
    expect(run.asked).toEqual([wellKnown]);
  });

  test.each([
    [
      'an expired file',
      {
        ...text(),
        body: 'Contact: mailto:a@acme.com\nExpires: 2026-01-01T00:00:00Z\nCVD-Policy: https://acme.com/p.json\n',
      },
    ],
    [
      'a file of another address',
      text(
        'Canonical: https://other.example/.well-known/security.txt',
        'CVD-Policy: https://acme.com/p.json',
      ),
    ],
  ])('%s points nowhere, and the well-known path is asked instead', async (_name, file) => {
    const run = await look({ [wellKnown]: file, [cvd]: json(minimalDocument) });
    expect(summarise(run)).toBe(`cvd-0.2 ${cvd}`);
    expect(run.findings.problems.map(say).join()).toContain('It was not followed');
  });
});

describe('another host', () => {
  const answers = {
    [wellKnown]: text(`CVD-Policy: ${elsewhere}`),
    [elsewhere]: json({
      ...minimalDocument,
      scope: {
        precedence: 'out_overrides_in',
        web: [
          { pattern: 'acme.com', state: 'in' },
          { pattern: 'bank.example', state: 'in' },
        ],
      },
    }),
  };

  test('is asked nothing before the person agreed, and is named', async () => {
    const run = await look(answers);
    expect(run.findings.wanted).toEqual([{ url: elsewhere, purpose: 'policy' }]);
    expect(run.asked).toEqual([wellKnown]);
  });

  test('may keep the policy, which then judges the site that points at it and no stranger', async () => {
    const { findings } = await look(answers, ['acme.com', 'policies.provider.example']);
    expect(findings.policy?.origin).toMatchObject({ kind: 'lookup', host: 'acme.com', url: elsewhere });
    const outcome = findings.policy?.outcome;
    const lists = outcome?.kind === 'read' ? outcome.lists.map(({ list }) => list) : [];
    expect(decideScope('https://acme.com/', lists, { now: nowMs }).kind).toBe('in');
    expect(decideScope('https://bank.example/', lists, { now: nowMs }).kind).toBe('unknown');
  });

  test('where security.txt itself moves there, nothing overtakes it', async () => {
    const www = 'https://www.acme.com/.well-known/security.txt';
    const run = await look({ [wellKnown]: { location: www }, [cvd]: json(minimalDocument) });
    expect(run.findings.wanted).toEqual([{ url: www, purpose: 'security_txt' }]);
    expect(run.asked).toEqual([wellKnown]);
  });
});

describe('version 1', () => {
  const named = text('CVD-Policy: https://acme.com/p.json');

  test('counts where security.txt names it, with the evidence that its evaluation needs', async () => {
    const run = await look({
      [wellKnown]: named,
      'https://acme.com/p.json': json(draftPolicy, 'application/cvd-policy+json'),
    });
    expect(summarise(run)).toBe('cvd-1 https://acme.com/p.json');
    expect(run.findings.policy?.origin).toEqual({
      kind: 'lookup',
      host: 'acme.com',
      url: 'https://acme.com/p.json',
      discovery: {
        securityTxtUrl: wellKnown,
        securityTxtExpires: '2027-01-01T00:00:00.000Z',
        policyUrl: 'https://acme.com/p.json',
        finalUrl: 'https://acme.com/p.json',
        redirectChain: [],
        mediaType: 'application/cvd-policy+json',
      },
    });
  });

  test.each([
    ['a guessed path', { [cvd]: json(draftPolicy) }],
    [
      'two fields',
      {
        [wellKnown]: text('CVD-Policy: https://acme.com/p.json', 'CVD-Policy: https://acme.com/q.json'),
        'https://acme.com/p.json': json(draftPolicy),
      },
    ],
    [
      'a file without an expiry',
      {
        [wellKnown]: {
          type: 'text/plain',
          body: 'Contact: mailto:a@acme.com\nCVD-Policy: https://acme.com/p.json\n',
        },
        'https://acme.com/p.json': json(draftPolicy),
      },
    ],
  ])('%s names nothing', async (_name, answers) => {
    expect(summarise(await look(answers))).toContain('refused: This is a policy of version 1');
  });
});

describe('a policy that has expired', () => {
  test.each([
    ['0.2', json({ ...minimalDocument, expires: '2026-11-22T11:59:59Z' }), {}],
    [
      '1',
      json({ ...draftPolicy, expires: '2026-11-01T00:00:00Z' }),
      { [wellKnown]: text(`CVD-Policy: ${cvd}`) },
    ],
  ])('of version %s counts as absent', async (_version, policy, more) => {
    expect(summarise(await look({ ...more, [cvd]: policy }))).toContain('expired on 2026-11-');
  });
});

describe('hostile policies', () => {
  test.each([
    ['deep', '['.repeat(20_000), 'nested more than'],
    ['not JSON', 'hello', 'not JSON'],
    ['of an unknown version', '{"cvd_policy":"9"}', 'not CVD Policy'],
    ['no programme', '{"__proto__":{"cvd_policy":"0.2"}}', 'called “__proto__”'],
  ])('%s are refused with a sentence', async (_name, body, words) => {
    const run = await look({ [cvd]: { type: 'application/json', body } });
    expect(summarise(run)).toContain(words);
  });
});

describe('the signature of security.txt', () => {
  let signed = '';
  let armouredKey = '';
  let strangersKey = '';

  beforeAll(async () => {
    const own = await createKey();
    const stranger = await createKey();
    armouredKey = own.publicKey.armor();
    strangersKey = stranger.publicKey.armor();
    const message = await openpgp.createCleartextMessage({
      text: `Contact: mailto:security@acme.com\nExpires: 2027-01-01T00:00:00Z\nEncryption: ${keyUrl}\n# - a dash\n`,
    });
    signed = await openpgp.sign({ message, signingKeys: own.privateKey, date: new Date(nowMs - 3_600_000) });
  });

  test('is verified by the key that the file names', async () => {
    expect(await check(signed, { type: 'text/plain', body: armouredKey })).toBe('verified');
    expect(
      await check(signed.replaceAll(/\r?\n/g, '\r\n'), { type: 'application/pgp-keys', body: armouredKey }),
    ).toBe('verified');
  });

  test('is verified with words before it, which are nobody’s', async () => {
    expect(await check(`# hello\n${signed}`, { type: 'text/plain', body: armouredKey })).toBe('verified');
  });

  test.each([
    ['changed', (body: string) => body.replace('security@', 'attacker@'), /^refused/],
    [
      'with a line added',
      (body: string) => body.replace('# -', 'Contact: mailto:evil@evil.example\n# -'),
      /^refused/,
    ],
  ])('is refused for a text that was %s', async (_name, change, expected) => {
    expect(await check(change(signed), { type: 'text/plain', body: armouredKey })).toMatch(expected);
  });

  test('is refused where somebody else signed', async () => {
    expect(await check(signed, { type: 'text/plain', body: strangersKey })).toContain(
      'refused: The file is signed by another key',
    );
  });

  test.each([
    ['the key is not there', undefined, 'could not be read'],
    ['the key is a web page', { type: 'text/html', body: '<p>key</p>' }, 'could not be read'],
  ] as const)('stays unchecked where %s', async (_name, key, words) => {
    const said = await check(signed, key);
    expect(said).toMatch(/^unchecked/);
    expect(said).toContain(words);
  });

  test.each([
    ['openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f', 'such keys are not fetched'],
    ['dns:5d2d37ab76d47d36._openpgpkey.acme.com?type=OPENPGPKEY', 'such keys are not fetched'],
    ['http://acme.com/key.asc', 'names no key'],
  ])('%s is not fetched', async (address, words) => {
    const { findings, asked } = await look({
      [wellKnown]: { type: 'text/plain', body: signed.replace(keyUrl, address) },
    });
    expect(findings.securityTxt?.signature).toMatchObject({ kind: 'unchecked' });
    const signature = findings.securityTxt?.signature;
    expect(signature?.kind === 'unchecked' ? say(signature.reason) : '').toContain(words);
    expect(asked).toEqual([wellKnown, legacy, cvd].filter((url) => url !== legacy));
  });

  test.each([
    ['the third', 2, 'verified'],
    ['the fourth, which is one too many', 3, 'refused'],
  ])('by %s key that the file names', async (_name, othersCount, kind) => {
    const others = Array.from({ length: othersCount }, (_unused, index) => `https://acme.com/${index}.asc`);
    const { body, key } = await signNaming([...others, keyUrl]);
    const answers = Object.fromEntries(
      others.map((url) => [url, { type: 'text/plain', body: strangersKey }]),
    );
    const { findings, asked } = await look({ ...answers, [wellKnown]: body, [keyUrl]: key });
    expect(findings.securityTxt?.signature.kind).toBe(kind);
    expect(asked.includes(keyUrl)).toBe(kind === 'verified');
  });

  test('a key on another host waits for the person', async () => {
    const there = 'https://keys.example/acme.asc';
    const { findings } = await look({
      [wellKnown]: { type: 'text/plain', body: signed.replace(keyUrl, there) },
    });
    expect(findings.wanted).toEqual([{ url: there, purpose: 'key' }]);
  });

  test('none is none', async () => {
    expect(await check('Contact: mailto:a@acme.com\nExpires: 2027-01-01T00:00:00Z\n')).toBe('none');
  });
});
