import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fastify from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { describe, expect, test } from 'vitest';
import { addProblemHandlers } from '../../endpoint/problem-handlers.ts';
import {
  buildProblem,
  endpointProblemSchema,
  problemStatuses,
  type ProblemCode,
} from '../../endpoint/problem.ts';
import { isDiskFull } from '../../endpoint/storage/errors.ts';
import { openRawRequest } from './raw-request.ts';
import { changeDatabase } from './read-database.ts';
import { expectProblem } from './read-problem.ts';
import { startEndpoint } from './start-endpoint.ts';
import { buildTestReport, declareAttachment, postReport, putAttachment } from './test-report.ts';

const codes = Object.keys(problemStatuses).filter((code): code is ProblemCode => code in problemStatuses);

async function catchDiskFull(): Promise<unknown[]> {
  const database = new DatabaseSync(':memory:');
  database.exec('pragma max_page_count = 3; create table t (v text)');
  const device = await open('/dev/full', 'w');
  const thrown: unknown[] = [];
  try {
    database.exec(`insert into t values ('${'x'.repeat(50_000)}')`);
  } catch (error) {
    thrown.push(error);
  }
  await device.writeFile('x').catch((error: unknown) => thrown.push(error));
  await device.close();
  return thrown;
}

describe('a problem detail', () => {
  test.for(codes)('of %s is complete', (code) => {
    const problem = endpointProblemSchema.parse(buildProblem({ code, values: ['one', 'two'] }));
    expect(problem.status).toBe(problemStatuses[code]);
    expect(problem.title).not.toBe('');
    expect(problem.detail).toMatch(/^[A-Z][^$]*\.$/);
  });

  const nowhere = [
    '/nothing',
    '/reports/x',
    '/.well-known/',
    '/policy/',
    '/favicon.ico',
    '//',
    '/reports/a/attachments',
  ];
  test.for(nowhere)('answers 404 at %s', async (path) => {
    const endpoint = await startEndpoint();
    const response = await fetch(`${endpoint.url}${path}`);
    expect(response.headers.get('allow')).toBeNull();
    await expectProblem(response, 404, 'not_found');
  });

  test.for([
    { method: 'GET', path: '/reports', allow: 'OPTIONS, POST' },
    { method: 'DELETE', path: '/reports?a=1', allow: 'OPTIONS, POST' },
    { method: 'PROPFIND', path: '/policy', allow: 'GET, HEAD' },
    { method: 'POST', path: '/openapi.json', allow: 'GET, HEAD' },
    { method: 'POST', path: `/reports/a/attachments/b`, allow: 'OPTIONS, PUT' },
  ])('answers 405 to $method $path and says what is taken', async ({ method, path, allow }) => {
    const endpoint = await startEndpoint();
    const response = await fetch(`${endpoint.url}${path}`, { method });
    expect(response.headers.get('allow')).toBe(allow);
    await expectProblem(response, 405, 'method_not_allowed');
  });

  test.for([
    { about: 'something that is not HTTP', text: 'hello\r\n\r\n', status: 400 },
    { about: 'a request without a host', text: 'GET / HTTP/1.1\r\n\r\n', status: 400 },
    { about: 'a bad header', text: 'GET / HTTP/1.1\r\nhost: x\r\na b: c\r\n\r\n', status: 400 },
    {
      about: 'a length and chunks at once',
      text: 'POST /reports HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      status: 400,
    },
    {
      about: 'huge headers',
      text: `GET / HTTP/1.1\r\nhost: x\r\na: ${'b'.repeat(40_000)}\r\n\r\n`,
      status: 431,
    },
  ])('answers $status to $about', async ({ text, status }) => {
    const endpoint = await startEndpoint();
    const request = await openRawRequest(endpoint.port);
    request.write(text);
    const answer = await request.readAnswer();
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    request.destroy();
    expect((await fetch(endpoint.url)).status).toBe(200);
  });

  test('answers 500 without internals when the database fails, and tells the operator without the report', async () => {
    const endpoint = await startEndpoint();
    changeDatabase(endpoint.dataDirectory, 'drop table attachments');
    changeDatabase(endpoint.dataDirectory, 'drop table reports');
    const report = buildTestReport({ description: 'a secret of the reporter' });
    const problem = await expectProblem(await postReport(endpoint.url, report), 500, 'unexpected');
    expect(JSON.stringify(problem)).not.toMatch(/table|sqlite|kysely|\.ts/i);
    expect(endpoint.unexpected).toHaveLength(1);
    expect(endpoint.unexpected[0]).toMatch(/^POST \/reports: .*no such table/);
    expect(endpoint.unexpected[0]).not.toContain('a secret of the reporter');
    expect(endpoint.unexpected[0]).not.toContain(report.id);
  });

  test('answers 500 when evidence cannot be kept, and takes it once it can', async () => {
    const endpoint = await startEndpoint();
    const bytes = Buffer.from('evidence');
    const declared = declareAttachment(bytes);
    const report = buildTestReport({ attachments: [declared] });
    await postReport(endpoint.url, report);
    await rm(join(endpoint.dataDirectory, 'evidence'), { recursive: true });
    const response = await putAttachment(endpoint.url, report.id, declared.sha256, bytes);
    await expectProblem(response, 500, 'unexpected');
    expect(endpoint.unexpected[0]).not.toContain(report.id);
  });

  test('of a full disk is 503 with a time to come back', async () => {
    const thrown = await catchDiskFull();
    expect(thrown.map(isDiskFull)).toEqual([true, true]);
    expect(isDiskFull(new Error('disk full'))).toBe(false);
    for (const error of thrown) {
      const server = fastify().withTypeProvider<ZodTypeProvider>();
      addProblemHandlers(server, () => undefined);
      server.get('/', () => Promise.reject(error));
      const response = await server.inject('/');
      expect(response.headers['retry-after']).toBe('60');
      expect(response.json()).toMatchObject({ status: 503, type: 'urn:goodfaith:problem:storage_full' });
      await server.close();
    }
  });
});
