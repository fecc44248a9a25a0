import { describe, expect, test } from 'vitest';
import { maxReportBytes } from '../../lib/report/wire.ts';
import { openRawRequest } from './raw-request.ts';
import { readKeys, readStoredReports } from './read-database.ts';
import { expectProblem } from './read-problem.ts';
import { startEndpoint } from './start-endpoint.ts';
import { buildTestReport, postReport } from './test-report.ts';

const key = '3f0c1d8e-6f4e-4d53-9f0a-2f8a3f6b7c11';

function buildHead(headers: readonly string[]): string {
  const all = ['host: x', 'content-type: application/json', `idempotency-key: "${key}"`, ...headers];
  return `POST /reports HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n`;
}

function chunk(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
}

function padReport(byteCount: number) {
  const empty = buildTestReport({ description: '' }).bytes.length;
  const parts = { description: 'd'.repeat(150_000) };
  const rest = byteCount - empty - 150_000;
  const spaces = ' '.repeat(rest);
  const report = buildTestReport(parts);
  return { ...report, bytes: Buffer.concat([report.bytes, Buffer.from(spaces)]) };
}

describe('the size of a report', () => {
  test('may be the limit', async () => {
    const endpoint = await startEndpoint();
    const report = padReport(maxReportBytes);
    expect(report.bytes.length).toBe(maxReportBytes);
    expect((await postReport(endpoint.url, report)).status).toBe(201);
  });

  test('may not be one byte more', async () => {
    const endpoint = await startEndpoint();
    await expectProblem(await postReport(endpoint.url, padReport(maxReportBytes + 1)), 413, 'too_large');
    expect(readKeys(endpoint.dataDirectory)).toEqual([]);
  });

  test('is refused by its Content-Length before a byte of it is sent', async () => {
    const endpoint = await startEndpoint();
    const request = await openRawRequest(endpoint.port);
    request.write(buildHead(['content-length: 50000000']));
    expect(await request.readAnswer()).toMatch(/^HTTP\/1\.1 413 /);
    request.destroy();
  });

  test('is counted while it streams in without a Content-Length', async () => {
    const endpoint = await startEndpoint();
    const request = await openRawRequest(endpoint.port);
    request.write(buildHead(['transfer-encoding: chunked']));
    const piece = chunk('x'.repeat(100_000));
    for (let sent = 0; sent <= maxReportBytes; sent += 100_000) request.write(piece);
    // the body has not ended, and the answer is already there
    expect(await request.readAnswer()).toMatch(/^HTTP\/1\.1 413 [^]*urn:goodfaith:problem:too_large/);
    request.destroy();
    expect(readStoredReports(endpoint.dataDirectory)).toEqual([]);
  });

  test('does not matter to the next request on the same connection', async () => {
    const endpoint = await startEndpoint();
    const request = await openRawRequest(endpoint.port);
    request.write(buildHead(['transfer-encoding: chunked']));
    const piece = chunk('x'.repeat(500_000));
    for (let sent = 0; sent < 10; sent += 1) request.write(piece);
    expect(await request.readAnswer()).toMatch(/^HTTP\/1\.1 413 /);
    request.write('0\r\n\r\nGET /nothing HTTP/1.1\r\nhost: x\r\n\r\n');
    await expect.poll(() => request.readReceived()).toContain('HTTP/1.1 404');
    request.destroy();
  });

  test('that falls short of its Content-Length leaves nothing behind', async () => {
    const endpoint = await startEndpoint();
    const report = { ...buildTestReport(), id: key };
    const request = await openRawRequest(endpoint.port);
    request.write(buildHead([`content-length: ${report.bytes.length + 10}`]));
    request.write(report.bytes);
    await expect.poll(() => readKeys(endpoint.dataDirectory)).toHaveLength(1);
    request.destroy();
    await expect.poll(() => readKeys(endpoint.dataDirectory)).toEqual([]);
    expect(readStoredReports(endpoint.dataDirectory)).toEqual([]);
    expect(endpoint.unexpected).toEqual([]);
    expect((await postReport(endpoint.url, report)).status).toBe(201);
  });

  test('that is followed by something else is still stored once, and no answer denies it', async () => {
    const endpoint = await startEndpoint();
    const report = { ...buildTestReport(), id: key };
    const request = await openRawRequest(endpoint.port);
    request.write(buildHead([`content-length: ${report.bytes.length}`]));
    request.write(Buffer.concat([report.bytes, Buffer.from('and more')]));
    expect(await request.readAnswer()).not.toContain('Nothing was stored');
    request.destroy();
    expect((await postReport(endpoint.url, report)).status).toBe(201);
    expect(readStoredReports(endpoint.dataDirectory)).toHaveLength(1);
  });

  test('that exceeds its Content-Length is cut there', async () => {
    const endpoint = await startEndpoint();
    const report = buildTestReport();
    const request = await openRawRequest(endpoint.port);
    request.write(buildHead([`content-length: ${report.bytes.length - 5}`]));
    request.write(report.bytes);
    expect(await request.readAnswer()).toMatch(/^HTTP\/1\.1 400 /);
    request.destroy();
    expect(readStoredReports(endpoint.dataDirectory)).toEqual([]);
  });
});
