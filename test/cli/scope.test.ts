import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftPolicy } from '../unit/policy/draft-v1/draft-fixtures.ts';
import { minimalDocument } from '../unit/policy/policy-fixtures.ts';

const command = fileURLToPath(new URL('../../cli/scope.ts', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'goodfaith-scope-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Finished {
  readonly status: number | null;
  readonly lines: readonly unknown[];
  readonly complaint: string;
}

function run(words: readonly string[], input = ''): Finished {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    input,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const lines = status === 0 ? stdout.trimEnd().split('\n').filter(Boolean) : [];
  return { status, lines: lines.map((line): unknown => JSON.parse(line)), complaint: stderr };
}

function write(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

function buildAddress(index: number): string {
  return `https://h${index}.${index % 2 === 0 ? 'acme.com' : 'evil.com'}/`;
}

function writePolicy(): string {
  return write('cvd.json', JSON.stringify(minimalDocument));
}

describe('npm run scope', () => {
  it('judges its arguments in order', () => {
    const finished = run([
      '--programme',
      writePolicy(),
      'https://a.acme.com/',
      'no address',
      'https://evil.com/acme.com',
    ]);
    expect(finished).toMatchObject({
      status: 0,
      lines: [
        {
          url: 'https://a.acme.com/',
          verdict: 'in',
          programme: minimalDocument.organization.name,
          rule: '*.acme.com',
          reason: expect.stringContaining('*.acme.com'),
          format: 'cvd-0.2',
          stale: false,
        },
        { url: 'no address', verdict: 'unknown', reason: expect.stringContaining('not a web address') },
        { url: 'https://evil.com/acme.com', verdict: 'unknown', programme: null, rule: null },
      ],
    });
    expect(Object.keys(Object(finished.lines[1]))).toEqual(['url', 'verdict', 'reason']);
  });

  it('judges 20,000 lines of standard input, hostile ones among them', () => {
    const addresses = Array.from({ length: 20_000 }, (_, index) => buildAddress(index));
    const input = `${addresses.join('\n')}\n\0\u001b[2J\n${'x'.repeat(200_000)}\n\nhttps://acme.com@evil.com/`;
    const { status, lines } = run(['--programme', writePolicy()], input);
    expect(status).toBe(0);
    expect(lines).toHaveLength(20_004);
    expect(lines.slice(0, 3)).toMatchObject([
      { url: buildAddress(0), verdict: 'in' },
      { url: buildAddress(1), verdict: 'unknown' },
      { url: buildAddress(2), verdict: 'in' },
    ]);
    expect(lines.slice(20_000)).toMatchObject([
      { verdict: 'unknown' },
      { verdict: 'unknown', url: 'x'.repeat(200) },
      { verdict: 'unknown', url: '' },
      { verdict: 'unknown', programme: null },
    ]);
  });

  it('reads a file from Windows: byte order mark, CRLF, no last line break', () => {
    const { lines } = run(['--programme', writePolicy()], '\uFEFFhttps://a.acme.com/\r\nhttps://b.acme.com/');
    expect(lines).toMatchObject([
      { url: 'https://a.acme.com/', verdict: 'in' },
      { url: 'https://b.acme.com/', verdict: 'in' },
    ]);
  });

  it('ends well when the reader has seen enough', async () => {
    const child = spawn(process.execPath, [command, '--programme', writePolicy()]);
    child.stdin.on('error', () => undefined);
    const ended = once(child, 'exit');
    child.stdin.write('https://a.acme.com/\n');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.write('https://b.acme.com/\n'.repeat(100_000));
    expect(await ended).toEqual([0, null]);
  });

  it('answers each line while the input goes on', async () => {
    const child = spawn(process.execPath, [command, '--programme', writePolicy()]);
    child.stdout.setEncoding('utf8');
    for (const url of ['https://a.acme.com/', 'https://b.acme.com/']) {
      child.stdin.write(`${url}\n`);
      const [answer] = await once(child.stdout, 'data');
      expect(JSON.parse(String(answer))).toMatchObject({ url, verdict: 'in' });
    }
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('hears every programme and says which one is stale', () => {
    const past = write('past.json', JSON.stringify({ ...minimalDocument, expires: '2020-01-01T00:00:00Z' }));
    const hosts = write('hosts.txt', 'shop.acme.com\n!old.acme.com\n');
    expect(run(['--programme', past, 'https://acme.com/'])).toMatchObject({
      status: 0,
      lines: [{ verdict: 'unknown', stale: true }],
    });
    expect(run(['--programme', past, '--programme', hosts, 'https://old.acme.com/'])).toMatchObject({
      lines: [{ verdict: 'out', rule: 'old.acme.com', format: 'plain', stale: false }],
    });
  });

  it('reads version 1 of the IETF draft', () => {
    const file = write('v1.json', JSON.stringify(draftPolicy));
    expect(run(['--programme', file, 'https://api.acme.com/'])).toMatchObject({
      status: 0,
      lines: [{ verdict: 'in', rule: 'https://*.acme.com', format: 'cvd-1' }],
    });
  });

  it('explains what it considered and sums up what it read', () => {
    const hosts = write('hosts.txt', '*.acme.com\n!shop.acme.com\neverything else we own\n');
    expect(run(['--programme', hosts, '--explain', 'https://shop.acme.com/'])).toMatchObject({
      lines: [
        {
          verdict: 'out',
          considered: [
            { rule: 'shop.acme.com', state: 'out', match: 'covers' },
            { rule: '*.acme.com', state: 'in', match: 'covers' },
          ],
        },
      ],
    });
    expect(run(['--programme', hosts, '--summary'], 'https://shop.acme.com/')).toMatchObject({
      status: 0,
      lines: [{ format: 'plain', parsed: 2, doubtful: [], refused: [{ rule: 'everything else we own' }] }],
    });
  });

  it.each([
    ['a file that is not there', ['--programme', '/no/such/file.json'], /cannot be read/],
    ['a folder', ['--programme', '/'], /is not a file/],
    ['no programme', ['https://a.com/'], /--programme FILE/],
    ['a flag that is none', ['--programmes', 'x'], /--help/],
  ])('ends with 2 at %s', (_case, words, sentence) => {
    expect(run(words)).toMatchObject({ status: 2, complaint: expect.stringMatching(sentence) });
  });

  it.each([
    ['damaged JSON', '{"cvd_policy": '],
    ['another version', '{"cvd_policy":"0.9"}'],
    ['a policy with a member twice', `{"cvd_policy":1,${JSON.stringify(draftPolicy).slice(1)}`],
    ['deep JSON', '['.repeat(20_000)],
    ['nothing', ''],
  ])('ends with 2 at a file with %s', (_case, content) => {
    const file = write('odd.json', content);
    expect(run(['--programme', file, 'https://a.com/'])).toMatchObject({
      status: 2,
      complaint: expect.stringContaining('odd.json'),
    });
  });

  it('helps', () => {
    const { status, stdout } = spawnSync(process.execPath, [command, '--help'], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('--summary');
  });
});
