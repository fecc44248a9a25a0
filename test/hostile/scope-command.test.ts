import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { minimalDocument } from '../unit/policy/policy-fixtures.ts';
import { refusedLists } from './hostile-lists.ts';

// thousands of cases, or many processes, on a machine that may be busy
vi.setConfig({ testTimeout: 30_000 });

const command = fileURLToPath(new URL('../../cli/scope.ts', import.meta.url));
// megabytes of heap; the largest list that is read at all has 32 MB
const heapSize = 512;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'goodfaith-hostile-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly complaint: string;
}

function run(words: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${heapSize}`, command, ...words],
    { input, encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  return { status, output: stdout, complaint: stderr };
}

function place(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** Status 2, nothing on standard output, and one line for a person: no trace of the program's own inside. */
function expectSentence(ended: Ended): void {
  expect(ended).toMatchObject({ status: 2, output: '' });
  expect(ended.complaint).toMatch(/^[^\p{Cc}]{20,4000}\.\n$/u);
  expect(ended.complaint).not.toMatch(/ at .*:\d+:\d+|Error:|undefined|\[object/);
}

describe('npm run scope, given a file that is an attack or an accident', () => {
  it.each(refusedLists)('ends with 2 and a sentence: $about', ({ bytes }) => {
    expectSentence(run(['--programme', place('list', bytes()), 'https://acme.com/']));
  });

  it('ends with 2 and a sentence where a good file stands beside the bad one', () => {
    const good = place('good.txt', 'acme.com\n');
    expectSentence(run(['--programme', good, '--programme', place('bad.json', '[{'), 'https://acme.com/']));
  });

  it('refuses 4 GB before it reads a byte', () => {
    const file = place('sparse.json', '[');
    truncateSync(file, 4 * 1024 ** 3);
    expectSentence(run(['--programme', file, 'https://acme.com/']));
  });

  it.each([
    ['a device that never ends', () => '/dev/zero'],
    ['a device that is empty', () => '/dev/null'],
    ['a folder', () => folder],
    ['a missing file', () => path.join(folder, 'missing')],
    ['a file in a missing folder', () => path.join(folder, 'missing', 'list')],
    ['a file below a file', () => path.join(place('plain', 'a.com'), 'list')],
    ['a name that is too long for any disk', () => 'x'.repeat(300)],
    [
      'a pipe that nobody writes to',
      () => {
        const file = path.join(folder, 'pipe');
        spawnSync('mkfifo', [file]);
        return file;
      },
    ],
    [
      'a link to itself',
      () => {
        const file = path.join(folder, 'circle');
        symlinkSync(file, file);
        return file;
      },
    ],
    [
      'a name that talks to the terminal',
      () => {
        const file = path.join(folder, '\u001b]0;owned\u0007\n\u202etxt');
        mkdirSync(file);
        return file;
      },
    ],
  ])('ends with 2 and a sentence at %s', (_about, build) => {
    expectSentence(run(['--programme', build(), 'https://acme.com/']));
  });

  it('lets no words of a policy reach the terminal as commands', () => {
    const x_goodfaith = { '\u001b[2J\u202e': 1 };
    const file = place('loud.json', JSON.stringify({ ...minimalDocument, x_goodfaith }));
    expectSentence(run(['--programme', file, 'https://acme.com/']));
  });

  it.each([
    ['no words', []],
    ['an unknown option', ['--programme', 'x', '--shout']],
    ['an option without its value', ['--programme']],
    ['an unknown format', ['--programme', 'x', '--format', '__proto__']],
    ['a value for a switch', ['--programme', 'x', '--explain=yes']],
  ])('ends with 2 and a sentence at %s', (_about, words) => {
    expectSentence(run(words));
  });
});

it('ends with 2 and a sentence where standard input is a folder', () => {
  const list = place('hosts.txt', 'acme.com\n');
  const fd = openSync(folder, 'r');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, '--programme', list], {
    stdio: [fd, 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  closeSync(fd);
  expectSentence({ status, output: stdout, complaint: stderr });
});

describe('npm run scope, given addresses that are attacks', () => {
  it('answers every line in order, as one line of JSON', () => {
    const list = place('hosts.txt', 'acme.com\n*.acme.com\napple.com\n*.apple.com\n');
    const lines = [
      'https://acme.com/\r',
      '',
      '   ',
      '\0',
      'https://acme.com/\0',
      '\uFEFFhttps://acme.com/',
      'https://acme.com\u2028.evil.net/',
      `https://acme.com/${'a'.repeat(60_000)}`,
      `https://acme.com/${'a'.repeat(70_000)}`,
      `https://acme.com/${'é'.repeat(30_000)}`,
      `https://${'a.'.repeat(10_000)}acme.com/`,
      'https://аpple.com/',
      'https://www.аррӏе.com/',
      '__proto__',
      'constructor',
      '{"url":"https://acme.com/"}',
      'https://acme.com/"\\\u001b[31m',
      'javascript:alert(1)',
      'https://acme.com@evil.net/',
    ];
    const { status, output } = run(['--programme', list], `${lines.join('\n')}\n`);
    expect(status).toBe(0);
    const printed = output.trimEnd().split('\n');
    expect(printed).toHaveLength(lines.length);
    const verdicts = printed.map((line): unknown => Object(JSON.parse(line)).verdict);
    expect(verdicts).toEqual([
      'in',
      'unknown',
      'unknown',
      'unknown',
      'in',
      'unknown',
      'unknown',
      'in',
      'unknown',
      'in',
      'in',
      ...Array.from({ length: 5 }, () => 'unknown'),
      'in',
      'unknown',
      'unknown',
    ]);
    // whatever its length, an address is judged with every field, and what is none with three
    const counts = printed.map((line) => Object.keys(Object(JSON.parse(line))).length);
    expect(counts).toEqual([7, 3, 3, 3, 7, 3, 3, 7, 3, 7, 7, 7, 7, 3, 3, 3, 7, 3, 7]);
    expect(printed[11]).toContain('xn--pple-43d.com');
    expect(printed[12]).toContain('xn--80ak6aa92e.com');
  });
});
