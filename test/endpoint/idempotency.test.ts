import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openRawRequest } from './raw-request.ts';
import { changeDatabase, readKeys, readStoredReports } from './read-database.ts';
import { expectProblem } from './read-problem.ts';
import { startEndpointProcess } from './start-endpoint-process.ts';
import { makeTemporaryDirectory, startEndpoint, type RunningEndpoint } from './start-endpoint.ts';
import { buildTestReport, postReport, type TestReport } from './test-report.ts';

/** Begins to send a report and stops halfway; resolves when the endpoint holds the key for it. */
async function sendHalf(endpoint: RunningEndpoint, report: TestReport) {
  const request = await openRawRequest(endpoint.port);
  const head = [
    'POST /reports HTTP/1.1',
    'host: x',
    'content-type: application/json',
    `idempotency-key: "${report.id}"`,
    `content-length: ${report.bytes.length}`,
  ];
  const half = Math.floor(report.bytes.length / 2);
  request.write(`${head.join('\r\n')}\r\n\r\n`);
  request.write(report.bytes.subarray(0, half));
  await expect.poll(() => readKeys(endpoint.dataDirectory).map(({ key }) => key)).toContain(report.id);
  return { ...request, writeRest: () => request.write(report.bytes.subarray(half)) };
}

describe('a key in flight', () => {
  test('is a row, and answers 409 with the time to wait until the first request ends', async () => {
    const endpoint = await startEndpoint();
    const report = buildTestReport();
    const slow = await sendHalf(endpoint, report);
    expect(readKeys(endpoint.dataDirectory)).toMatchObject([{ key: report.id, state: 'receiving' }]);
    const second = await postReport(endpoint.url, report);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    await expectProblem(second, 409, 'in_flight');
    slow.writeRest();
    const answer = await slow.readAnswer();
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    const third = await postReport(endpoint.url, report);
    expect(third.headers.get('idempotent-replay')).toBe('true');
    expect(answer).toContain(await third.text());
    slow.destroy();
  });

  test('of another process answers 409 too', async () => {
    const endpoint = await startEndpoint();
    const report = buildTestReport();
    const until = new Date(Date.now() + 60_000).toISOString();
    claimAsAnother(endpoint, report, until);
    await expectProblem(await postReport(endpoint.url, report), 409, 'in_flight');
    expect(readStoredReports(endpoint.dataDirectory)).toEqual([]);
  });

  test('of a process that died is taken over when its lease has run out', async () => {
    const endpoint = await startEndpoint();
    const report = buildTestReport();
    claimAsAnother(endpoint, report, new Date(Date.now() - 1).toISOString());
    expect((await postReport(endpoint.url, report)).status).toBe(201);
    expect(readKeys(endpoint.dataDirectory)).toMatchObject([{ key: report.id, state: 'recorded' }]);
  });

  test('is free again when its sender hangs up', async () => {
    const endpoint = await startEndpoint();
    const report = buildTestReport();
    const slow = await sendHalf(endpoint, report);
    slow.destroy();
    await expect.poll(() => readKeys(endpoint.dataDirectory)).toEqual([]);
    expect((await postReport(endpoint.url, report)).status).toBe(201);
  });

  test('does not store a second report when its lease ran out and another request was quicker', async () => {
    const endpoint = await startEndpoint();
    const report = buildTestReport();
    const slow = await sendHalf(endpoint, report);
    const past = new Date(Date.now() - 1).toISOString();
    changeDatabase(endpoint.dataDirectory, 'update idempotency_keys set lease_until = ?', past);
    const quick = await postReport(endpoint.url, report);
    expect(quick.status).toBe(201);
    slow.writeRest();
    expect(await slow.readAnswer()).toMatch(/^HTTP\/1\.1 409 /);
    slow.destroy();
    const replay = await postReport(endpoint.url, report);
    expect(await replay.text()).toBe(await quick.text());
    expect(readStoredReports(endpoint.dataDirectory)).toHaveLength(1);
  });
});

describe('many requests at once', () => {
  test('with one key make one report and one receipt', async () => {
    const endpoint = await startEndpoint();
    const report = buildTestReport();
    const responses = await Promise.all(Array.from({ length: 16 }, () => postReport(endpoint.url, report)));
    const statuses = responses.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect(readStoredReports(endpoint.dataDirectory)).toHaveLength(1);
    const receipts = await Promise.all(
      responses.filter(({ status }) => status === 201).map((response) => response.text()),
    );
    receipts.push(await (await postReport(endpoint.url, report)).text());
    expect(new Set(receipts).size).toBe(1);
  });

  test('with one key, sent to two processes on one database, make one report', async () => {
    const dataDirectory = await makeTemporaryDirectory();
    const flags = ['--port', '0', '--data', dataDirectory];
    const one = await startEndpointProcess(flags);
    const other = await startEndpointProcess(flags);
    const report = buildTestReport();
    const responses = await Promise.all(
      Array.from({ length: 12 }, (_, index) => postReport(index % 2 === 0 ? one.url : other.url, report)),
    );
    const statuses = responses.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect(readStoredReports(dataDirectory)).toHaveLength(1);
    const fromOne = await (await postReport(one.url, report)).text();
    expect(await (await postReport(other.url, report)).text()).toBe(fromOne);
  });

  test('with a key each make a report each, with ids of their own', async () => {
    const endpoint = await startEndpoint();
    const reports = Array.from({ length: 20 }, () => ({ ...buildTestReport(), id: randomUUID() }));
    const responses = await Promise.all(reports.map((report) => postReport(endpoint.url, report)));
    expect(responses.every(({ status }) => status === 201)).toBe(true);
    const stored = readStoredReports(endpoint.dataDirectory);
    expect(new Set(stored.map((row) => row.receipt_id)).size).toBe(20);
  });
});

function claimAsAnother(endpoint: RunningEndpoint, report: TestReport, leaseUntil: string): void {
  changeDatabase(
    endpoint.dataDirectory,
    "insert into idempotency_keys (key, state, claim_id, lease_until) values (?, 'receiving', 'another', ?)",
    report.id,
    leaseUntil,
  );
}
