import { describe, expect, test } from 'vitest';
import { readKeys, readStoredReports } from './read-database.ts';
import { openRawRequest } from './raw-request.ts';
import { startEndpointProcess } from './start-endpoint-process.ts';
import { makeTemporaryDirectory, startEndpoint } from './start-endpoint.ts';
import { buildTestReport, declareAttachment, hashBytes, postReport, putAttachment } from './test-report.ts';

describe('what was answered with 201', () => {
  test('is replayed after a restart, byte for byte', async () => {
    const dataDirectory = await makeTemporaryDirectory();
    const report = buildTestReport();
    const first = await startEndpoint({ dataDirectory });
    const receipt = await (await postReport(first.url, report)).text();
    await first.stop();
    const second = await startEndpoint({ dataDirectory });
    const replay = await postReport(second.url, report);
    expect(replay.headers.get('idempotent-replay')).toBe('true');
    expect(await replay.text()).toBe(receipt);
  });

  test('is there after the process was killed at once', async () => {
    const dataDirectory = await makeTemporaryDirectory();
    const evidence = Buffer.from('evidence');
    const declared = declareAttachment(evidence);
    const reports = Array.from({ length: 5 }, () => buildTestReport({ attachments: [declared] }));
    const receipts: string[] = [];
    for (const report of reports) {
      const endpoint = await startEndpointProcess(['--port', '0', '--data', dataDirectory]);
      const response = await postReport(endpoint.url, report);
      expect(response.status).toBe(201);
      await endpoint.stop('SIGKILL');
      receipts.push(await response.text());
    }
    const stored = readStoredReports(dataDirectory);
    expect(stored.map(({ receipt }) => receipt).toSorted()).toEqual(receipts.toSorted());
    expect(stored.map(({ body }) => hashBytes(Buffer.from(body))).toSorted()).toEqual(
      reports.map(({ sha256 }) => sha256).toSorted(),
    );
    // and an upload can go on where the kill left it
    const endpoint = await startEndpoint({ dataDirectory });
    const upload = await putAttachment(endpoint.url, reports[0]?.id ?? '', declared.sha256, evidence);
    expect(upload.status).toBe(201);
  });
});

describe('a stopping endpoint', () => {
  test('answers the request under way, then ends with 0', async () => {
    const dataDirectory = await makeTemporaryDirectory();
    const endpoint = await startEndpointProcess(['--port', '0', '--data', dataDirectory]);
    const report = buildTestReport();
    const request = await openRawRequest(Number(new URL(endpoint.url).port));
    const head = [
      'POST /reports HTTP/1.1',
      'host: x',
      'content-type: application/json',
      `idempotency-key: "${report.id}"`,
      `content-length: ${report.bytes.length}`,
    ];
    request.write(`${head.join('\r\n')}\r\n\r\n`);
    await expect.poll(() => readKeys(dataDirectory)).toHaveLength(1);
    const stopped = endpoint.stop('SIGTERM');
    // it no longer takes connections, and still takes the rest of this one
    await expect
      .poll(() =>
        fetch(endpoint.url).then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('closed');
    request.write(report.bytes);
    expect(await request.readAnswer()).toMatch(/^HTTP\/1\.1 201 [^]*connection: close/i);
    expect(await stopped).toBe(0);
    expect(readStoredReports(dataDirectory).map(({ id }) => id)).toEqual([report.id]);
  });

  test('ends with 0 on Ctrl-C', async () => {
    const dataDirectory = await makeTemporaryDirectory();
    const endpoint = await startEndpointProcess(['--port', '0', '--data', dataDirectory]);
    expect(await endpoint.stop('SIGINT')).toBe(0);
  });
});
