import { once } from 'node:events';
import { stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { databaseFileName } from '../../endpoint/storage/database.ts';
import { parseArguments } from '../../endpoint/parse-arguments.ts';
import { receiptSchema } from '../../lib/report/wire.ts';
import { changeDatabase } from './read-database.ts';
import { runEndpointCommand, startEndpointProcess } from './start-endpoint-process.ts';
import { makeTemporaryDirectory } from './start-endpoint.ts';
import { testDocument } from './test-programme.ts';
import { buildTestReport, postReport } from './test-report.ts';

describe('parseArguments', () => {
  test('has a default for everything', () => {
    expect(parseArguments([])).toMatchObject({
      kind: 'parsed',
      arguments: {
        dataDirectory: expect.stringMatching(/\.goodfaith.endpoint$/),
        port: 8787,
        host: '127.0.0.1',
        programmeFile: expect.stringMatching(/public.programmes.secops-gateway\.json$/),
        timeZone: 'Europe/Berlin',
      },
    });
  });

  test.for([['https://report.example.com'], ['https://report.example.com:8443/'], ['http://localhost:1234']])(
    'takes the public address %s',
    ([url = '']) => {
      const outcome = parseArguments(['--public-url', url]);
      expect(outcome).toMatchObject({ kind: 'parsed', arguments: { publicUrl: new URL(url) } });
    },
  );

  const refused: readonly { readonly words: readonly string[]; readonly sentence: RegExp }[] = [
    { words: ['--prot', '1'], sentence: /--prot.*--help/ },
    { words: ['extra'], sentence: /extra.*--help/ },
    { words: ['--port'], sentence: /--port.*--help/ },
    { words: ['--port', '65536'], sentence: /0 to 65535, not “65536”/ },
    { words: ['--port', '80a'], sentence: /not “80a”/ },
    { words: ['--port', ''], sentence: /0 to 65535/ },
    { words: ['--port=-1'], sentence: /not “-1”/ },
    { words: ['--time-zone', 'Mars/Phobos'], sentence: /not “Mars\/Phobos”/ },
    { words: ['--public-url', 'http://report.example.com'], sentence: /https address/ },
    { words: ['--public-url', 'https://user@report.example.com'], sentence: /https address/ },
    { words: ['--public-url', 'https://report.example.com/path'], sentence: /without a path/ },
    { words: ['--public-url', 'https://report.example.com/?a'], sentence: /without a path/ },
    { words: ['--public-url', 'javascript:alert(1)'], sentence: /https address/ },
    { words: ['--host', '0.0.0.0'], sentence: /--public-url/ },
  ];
  test.for(refused)('refuses $words in one sentence', ({ words, sentence }) => {
    expect(parseArguments(words)).toEqual({ kind: 'refused', sentence: expect.stringMatching(sentence) });
  });

  test('listens for others once it knows its address', () => {
    const words = ['--host', '0.0.0.0', '--public-url', 'https://report.example.com'];
    expect(parseArguments(words)).toMatchObject({ kind: 'parsed', arguments: { host: '0.0.0.0' } });
  });
});

describe('the endpoint command', () => {
  test('says where it listens and where its data is', async () => {
    const directory = join(await makeTemporaryDirectory(), 'deep', 'data');
    const flags = ['--port', '0', '--data', directory, '--time-zone', 'Asia/Tokyo'];
    const endpoint = await startEndpointProcess(flags);
    expect(endpoint.lines[0]).toMatch(/^Goodfaith endpoint listens on http:\/\/127\.0\.0\.1:\d+$/);
    expect(endpoint.lines[1]).toBe(`Data: ${directory}`);
    const receipt = receiptSchema.parse(await (await postReport(endpoint.url, buildTestReport())).json());
    expect(receipt.payload.time_zone).toBe('Asia/Tokyo');
    expect((await stat(join(directory, databaseFileName))).mode & 0o077).toBe(0);
    expect(endpoint.lines).toHaveLength(2);
  });

  test('serves another programme file', async () => {
    const directory = await makeTemporaryDirectory();
    const programme = join(directory, 'programme.json');
    await writeFile(programme, JSON.stringify(testDocument));
    const endpoint = await startEndpointProcess([
      '--port',
      '0',
      '--data',
      directory,
      '--programme',
      programme,
    ]);
    expect(await (await fetch(endpoint.url)).text()).toContain('Example Shop');
  });

  test('explains itself', async () => {
    const { code, output } = await runEndpointCommand(['--help']);
    expect(code).toBe(0);
    for (const flag of ['--data', '--port', '--host', '--programme', '--public-url', '--time-zone']) {
      expect(output).toContain(flag);
    }
  });

  const programmes: readonly { readonly about: string; readonly content: string; readonly reason: RegExp }[] =
    [
      { about: 'no JSON', content: '<html>', reason: /is not JSON/ },
      { about: 'another document', content: '{"openapi":"3.1.0"}', reason: /not usable/ },
      { about: '20,000 levels', content: '['.repeat(20_000), reason: /levels deep/ },
      { about: 'a place without an end', content: '/dev/zero', reason: /larger than/ },
      { about: 'no file', content: '/nowhere/programme.json', reason: /cannot be read/ },
    ];
  test.for(programmes)('refuses a programme file with $about in one line', async ({ content, reason }) => {
    const directory = await makeTemporaryDirectory();
    const programme = join(directory, 'programme.json');
    await writeFile(programme, content);
    const file = content.startsWith('/') ? content : programme;
    const result = await runEndpointCommand(['--port', '0', '--data', directory, '--programme', file]);
    expect(result).toMatchObject({ code: 1, output: '', complaints: expect.stringMatching(reason) });
    expect(result.complaints.trim().split('\n')).toHaveLength(1);
  });

  test('refuses a programme file of 50 MB', async () => {
    const directory = await makeTemporaryDirectory();
    const programme = join(directory, 'programme.json');
    await writeFile(programme, '{');
    await truncate(programme, 50_000_000);
    const result = await runEndpointCommand(['--port', '0', '--data', directory, '--programme', programme]);
    expect(result).toMatchObject({ code: 1, complaints: expect.stringMatching(/larger than/) });
  });

  test('refuses a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const result = await runEndpointCommand(['--port', port, '--data', await makeTemporaryDirectory()]);
    other.close();
    expect(result).toMatchObject({ code: 1, complaints: expect.stringContaining(`Port ${port}`) });
  });

  test('refuses a data directory that is a file', async () => {
    const file = join(await makeTemporaryDirectory(), 'data');
    await writeFile(file, '');
    const result = await runEndpointCommand(['--port', '0', '--data', file]);
    expect(result).toMatchObject({ code: 1, complaints: expect.stringMatching(/did not start/) });
  });

  test('refuses a database that is none, and one of a newer version', async () => {
    const broken = await makeTemporaryDirectory();
    await writeFile(
      join(broken, databaseFileName),
      'not a database, and long enough to be read as one'.repeat(99),
    );
    const first = await runEndpointCommand(['--port', '0', '--data', broken]);
    expect(first).toMatchObject({ code: 1, complaints: expect.stringMatching(/could not be/) });

    const newer = await makeTemporaryDirectory();
    await (await startEndpointProcess(['--port', '0', '--data', newer])).stop('SIGTERM');
    changeDatabase(
      newer,
      "insert into kysely_migration (name, timestamp) values (?, '2099-01-01')",
      '9999-future',
    );
    const second = await runEndpointCommand(['--port', '0', '--data', newer]);
    expect(second).toMatchObject({ code: 1, complaints: expect.stringMatching(/9999-future/) });
  });
});
