import { describe, expect, test } from 'vitest';
import { receiptSchema } from '../../lib/report/wire.ts';
import type { ProblemCode } from '../../endpoint/problem.ts';
import { readKeys, readStoredReports } from './read-database.ts';
import { expectProblem } from './read-problem.ts';
import { startEndpoint } from './start-endpoint.ts';
import { buildTestReport, declareAttachment, hashBytes, postReport, toTestReport } from './test-report.ts';

const minimal = { report: '0.1', title: 't', target: 'x', description: 'd' };

function nest(depth: number): string {
  return `{"report":"0.1","x":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
}

describe('POST /reports', () => {
  test('stores the bytes as they came and answers 201 with a receipt of them', async () => {
    const endpoint = await startEndpoint();
    // spaces, an escape, an emoji, a byte order mark: none of it may be normalised away
    const report = toTestReport(
      `\uFEFF{ "report":"0.1",  "title":"\\u0041 \u{1F600}","target":"x","description":"d"}\n`,
    );
    const response = await postReport(endpoint.url, report);
    expect(response.status).toBe(201);
    expect(response.headers.get('idempotent-replay')).toBeNull();
    const { payload } = receiptSchema.parse(await response.json());
    expect(payload).toMatchObject({
      report_id: report.id,
      report_sha256: report.sha256,
      report_bytes: report.bytes.length,
      programme: { id: 'example-shop', name: 'Example Shop' },
      time_zone: 'Europe/Berlin',
      attachments: [],
    });
    expect(Math.abs(Date.parse(payload.received_at) - Date.now())).toBeLessThan(60_000);
    const [stored, ...others] = readStoredReports(endpoint.dataDirectory);
    expect(others).toEqual([]);
    expect(hashBytes(Buffer.from(stored?.body ?? ''))).toBe(report.sha256);
    expect(stored).toMatchObject({ id: report.id, sha256: report.sha256, receipt_id: payload.id });
  });

  test('names in the receipt the attachments it waits for', async () => {
    const endpoint = await startEndpoint();
    const declared = declareAttachment(Buffer.from('har'), 'a.har');
    const report = buildTestReport({ attachments: [declared, { filename: 'told of by name only.png' }] });
    const { payload } = receiptSchema.parse(await (await postReport(endpoint.url, report)).json());
    expect(payload.attachments).toEqual([{ filename: 'a.har', sha256: declared.sha256, size_bytes: 3 }]);
  });

  test('replays the same receipt, byte for byte, for the same key and bytes', async () => {
    const endpoint = await startEndpoint();
    const report = buildTestReport();
    const first = await (await postReport(endpoint.url, report)).text();
    const second = await postReport(endpoint.url, report);
    expect(second.status).toBe(201);
    expect(second.headers.get('idempotent-replay')).toBe('true');
    expect(await second.text()).toBe(first);
    expect(readStoredReports(endpoint.dataDirectory)).toHaveLength(1);
  });

  test('refuses other bytes under a key that is taken, and keeps the first', async () => {
    const endpoint = await startEndpoint();
    const report = buildTestReport();
    await postReport(endpoint.url, report);
    const other = { ...buildTestReport({ title: 'Something else' }), id: report.id };
    await expectProblem(await postReport(endpoint.url, other), 422, 'key_reused');
    expect(readStoredReports(endpoint.dataDirectory).map(({ sha256 }) => sha256)).toEqual([report.sha256]);
  });

  const badKeys: readonly { readonly about: string; readonly key: string | undefined }[] = [
    { about: 'no key', key: undefined },
    { about: 'an empty key', key: '' },
    { about: 'a key without quotes', key: '3f0c1d8e-6f4e-4d53-9f0a-2f8a3f6b7c11' },
    { about: 'a key that is no UUID', key: '"report-1"' },
    {
      about: 'two keys',
      key: '"3f0c1d8e-6f4e-4d53-9f0a-2f8a3f6b7c11", "3f0c1d8e-6f4e-4d53-9f0a-2f8a3f6b7c12"',
    },
    { about: 'a key with a parameter', key: '"3f0c1d8e-6f4e-4d53-9f0a-2f8a3f6b7c11";a=1' },
    { about: 'a key with SQL in it', key: '"\' or 1=1 --"' },
  ];
  test.for(badKeys)('answers 400 to $about', async ({ key }) => {
    const endpoint = await startEndpoint();
    const response = await postReport(endpoint.url, buildTestReport(), { 'idempotency-key': key });
    await expectProblem(response, 400, 'key_invalid');
    expect(readKeys(endpoint.dataDirectory)).toEqual([]);
  });

  test('answers 400 when the key is not the id in the report', async () => {
    const endpoint = await startEndpoint();
    const extension = {
      version: 1,
      id: '3f0c1d8e-6f4e-4d53-9f0a-2f8a3f6b7c11',
      programme: { id: 'example-shop', name: 'Example Shop' },
      scope: { verdict: 'in', reason: 'r' },
      is_urgent: false,
      confirmations: [],
      requests: [],
      ledger: [],
      masked: { values: 0, kept: 0 },
    };
    const report = buildTestReport({ x_goodfaith: extension });
    await expectProblem(await postReport(endpoint.url, report), 400, 'key_mismatch');
    expect((await postReport(endpoint.url, { ...report, id: extension.id })).status).toBe(201);
  });

  const badBodies: readonly {
    readonly about: string;
    readonly text: string | Buffer;
    readonly status: number;
    readonly code: ProblemCode;
  }[] = [
    { about: 'an empty body', text: '', status: 400, code: 'not_json' },
    { about: 'cut JSON', text: '{"report":"0.1",', status: 400, code: 'not_json' },
    { about: 'HTML', text: '<!doctype html><title>x</title>', status: 400, code: 'not_json' },
    {
      about: 'bytes that are not UTF-8',
      text: Buffer.from([0x22, 0xff, 0xfe, 0x22]),
      status: 400,
      code: 'not_json',
    },
    {
      about: 'a NUL in a string',
      text: JSON.stringify(minimal).replace('"d"', '"\0"'),
      status: 400,
      code: 'not_json',
    },
    { about: '33 levels', text: nest(33), status: 422, code: 'too_deep' },
    { about: '300,000 levels', text: nest(300_000), status: 422, code: 'too_deep' },
    { about: 'a list', text: '[]', status: 422, code: 'report_invalid' },
    { about: 'null', text: 'null', status: 422, code: 'report_invalid' },
    { about: 'a report without a title', text: '{"report":"0.1"}', status: 422, code: 'report_invalid' },
  ];
  test.for(badBodies)('answers $status to $about and frees the key', async ({ text, status, code }) => {
    const endpoint = await startEndpoint();
    const report = { ...buildTestReport(), bytes: Buffer.from(text) };
    await expectProblem(await postReport(endpoint.url, report), status, code);
    expect(readKeys(endpoint.dataDirectory)).toEqual([]);
    const good = { ...buildTestReport(), id: report.id };
    expect((await postReport(endpoint.url, good)).status).toBe(201);
  });

  test('takes 32 levels', async () => {
    const endpoint = await startEndpoint();
    const deep = `${JSON.stringify(minimal).slice(0, -1)},"x":${'['.repeat(31)}${']'.repeat(31)}}`;
    expect((await postReport(endpoint.url, toTestReport(deep))).status).toBe(201);
  });

  const sha256 = 'a'.repeat(64);
  const misfits: readonly { readonly about: string; readonly replaced: object; readonly path: string }[] = [
    { about: 'an empty title', replaced: { title: '' }, path: '/title' },
    {
      about: 'a lie about exploitation',
      replaced: { exploitation: { state: 'yes' } },
      path: '/exploitation/evidence',
    },
    {
      about: 'an attachment without a name',
      replaced: { attachments: [{}] },
      path: '/attachments/0/filename',
    },
    {
      about: 'a digest in capitals',
      replaced: { attachments: [{ filename: 'a', sha256: 'A'.repeat(64) }] },
      path: '/attachments/0/sha256',
    },
    {
      about: 'an attachment above the limit',
      replaced: { attachments: [{ filename: 'a', sha256, size_bytes: 26_214_401 }] },
      path: '/attachments/0/size_bytes',
    },
    {
      about: 'one digest with two sizes',
      replaced: {
        attachments: [
          { filename: 'a', sha256, size_bytes: 1 },
          { filename: 'b', sha256, size_bytes: 2 },
        ],
      },
      path: '/attachments/1/size_bytes',
    },
    {
      about: 'a file name that no receipt can be signed for',
      replaced: { attachments: [{ filename: '\uD800.png', sha256, size_bytes: 1 }] },
      path: '/attachments/0/filename',
    },
    { about: 'an unknown member of ours', replaced: { x_goodfaith: { 'a/b~c': 1 } }, path: '/x_goodfaith' },
  ];
  test.for(misfits)('answers 422 to $about and says where', async ({ replaced, path }) => {
    const endpoint = await startEndpoint();
    const response = await postReport(endpoint.url, buildTestReport({ ...replaced }));
    const problem = await expectProblem(response, 422, 'report_invalid');
    expect(problem.errors?.map((error) => error.path)).toContain(path);
  });

  test('tells at most fifty places of a report full of mistakes', async () => {
    const endpoint = await startEndpoint();
    const report = buildTestReport({ references: Array.from({ length: 200 }, () => 1) });
    const problem = await expectProblem(await postReport(endpoint.url, report), 422, 'report_invalid');
    expect(problem.errors).toHaveLength(50);
  });

  const mediaTypes: readonly {
    readonly about: string;
    readonly headers: Record<string, string | undefined>;
  }[] = [
    { about: 'text/plain', headers: { 'content-type': 'text/plain' } },
    { about: 'a form', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    { about: 'JSON of another kind', headers: { 'content-type': 'application/problem+json' } },
    { about: 'an unreadable media type', headers: { 'content-type': ';;' } },
    { about: 'no media type', headers: { 'content-type': undefined } },
    { about: 'a compressed body', headers: { 'content-encoding': 'gzip' } },
  ];
  test.for(mediaTypes)('answers 415 to $about', async ({ headers }) => {
    const endpoint = await startEndpoint();
    await expectProblem(await postReport(endpoint.url, buildTestReport(), headers), 415, 'media_type');
    expect(readKeys(endpoint.dataDirectory)).toEqual([]);
  });

  test('takes a charset in the media type', async () => {
    const endpoint = await startEndpoint();
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect((await postReport(endpoint.url, buildTestReport(), headers)).status).toBe(201);
  });
});
