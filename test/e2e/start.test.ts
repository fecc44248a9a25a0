import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../cli/browser/browser-kind.ts';
import { practiceProgrammeFile } from './world.ts';

const artefacts = [
  'evidence.zip',
  'popup.png',
  'receipt.json',
  'report.json',
  'report.md',
  'report.png',
  'sent.png',
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'goodfaith-npm-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ending {
  readonly exitCode: number | null;
  readonly output: string;
  readonly complaints: string;
}

/** Runs `npm start` the way npm does, with its own folder for everything that must not stay. */
function runStart(...words: readonly string[]): Promise<Ending> {
  const env = { ...process.env, TMPDIR: folder, NODE_ENV: 'production', VITEST: '' };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['cli/start.ts', '--headless', ...words],
      { env },
      (_error, output, complaints) => resolve({ exitCode: child.exitCode, output, complaints }),
    );
  });
}

async function listLeftovers(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('goodfaith-start-'));
}

describe.each(browserKinds)('npm start -- --headless --browser %s', (browser) => {
  test('goes from the practice shop to the receipt and leaves seven files and nothing else', async () => {
    const out = path.join(folder, `out-${browser}`);
    const { exitCode, output, complaints } = await runStart('--browser', browser, '--out', out);
    expect([exitCode, complaints]).toEqual([0, '']);
    expect((await readdir(out)).toSorted()).toEqual(artefacts);
    const digest = createHash('sha256')
      .update(await readFile(path.join(out, 'report.json')))
      .digest('hex');
    expect(output).toContain(`with the SHA-256 that the review showed: ${digest}`);
    expect(await listLeftovers()).toEqual([]);
  });
});

describe('on a site that is not ours', () => {
  let server: Server;
  let targetUrl: string;
  let programmeFile: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url !== '/') return response.writeHead(404).end();
      return response
        .writeHead(200, {
          'content-type': 'text/html',
          'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
        })
        .end('<!doctype html><title>Foreign</title><h1>Foreign</h1>');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    targetUrl = `http://localhost:${typeof address === 'object' ? address?.port : ''}/`;
    programmeFile = path.join(folder, 'foreign.json');
    const practice = await readFile(practiceProgrammeFile, 'utf8');
    await writeFile(
      programmeFile,
      practice.replaceAll('strict.practice.test', 'localhost').replace('"id": "practice"', '"id": "foreign"'),
    );
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  test('under a policy that forbids everything, it ends with a receipt too', async () => {
    const out = path.join(folder, 'out-foreign');
    const ending = await runStart('--target', targetUrl, '--programme', programmeFile, '--out', out);
    expect([ending.exitCode, ending.complaints]).toEqual([0, '']);
    expect((await readdir(out)).toSorted()).toEqual(artefacts);
    const report: unknown = JSON.parse(await readFile(path.join(out, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ x_goodfaith: { programme: { id: 'foreign' }, scope: { verdict: 'in' } } });
  });

  test('that no list names, it stops and says at which step and why', async () => {
    const out = path.join(folder, 'out-unlisted');
    const { exitCode, complaints } = await runStart('--target', targetUrl, '--out', out);
    expect(exitCode).toBe(1);
    expect(complaints).toMatch(
      /^This step failed: Read the verdict in the popup\. No list .* names localhost/,
    );
    expect(await listLeftovers()).toEqual([]);
  });

  test('with a programme file that is none, it stops before it starts anything', async () => {
    await writeFile(path.join(folder, 'broken.json'), '{"cvd_policy":');
    const { exitCode, complaints } = await runStart('--programme', path.join(folder, 'broken.json'));
    expect(exitCode).toBe(1);
    expect(complaints).toMatch(/^This step failed: Read the programme .*broken\.json\. .*is not JSON/);
  });
});
