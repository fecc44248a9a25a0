import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attachmentReceiptSchema, maxAttachmentBytes } from '../../lib/report/wire.ts';
import { openRawRequest } from './raw-request.ts';
import { expectProblem } from './read-problem.ts';
import { makeTemporaryDirectory, startEndpoint, type RunningEndpoint } from './start-endpoint.ts';
import { buildTestReport, declareAttachment, hashBytes, postReport, putAttachment } from './test-report.ts';

const evidence = Buffer.from('<svg onload="alert(1)">{"log":{}}');

async function sendDeclaring(endpoint: RunningEndpoint, ...files: readonly object[]): Promise<string> {
  const report = buildTestReport({ attachments: files });
  expect((await postReport(endpoint.url, report)).status).toBe(201);
  return report.id;
}

async function listFiles(endpoint: RunningEndpoint): Promise<string[]> {
  const folder = join(endpoint.dataDirectory, 'evidence');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('PUT /reports/:reportId/attachments/:sha256', () => {
  test('keeps the bytes under their digest, for this user only', async () => {
    const endpoint = await startEndpoint();
    const bytes = randomBytes(3_000_000);
    const declared = declareAttachment(bytes);
    const id = await sendDeclaring(endpoint, declared);
    const response = await putAttachment(endpoint.url, id, declared.sha256, bytes);
    expect(response.status).toBe(201);
    expect(attachmentReceiptSchema.parse(await response.json())).toEqual({
      report_id: id,
      sha256: declared.sha256,
      size_bytes: bytes.length,
      state: 'stored',
    });
    const { sha256 } = declared;
    const file = join(endpoint.dataDirectory, 'evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect(hashBytes(await readFile(file))).toBe(sha256);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await listFiles(endpoint)).toEqual([sha256]);
  });

  test('answers 200 with the same receipt when it is sent again', async () => {
    const endpoint = await startEndpoint();
    const declared = declareAttachment(evidence);
    const id = await sendDeclaring(endpoint, declared);
    const first = await putAttachment(endpoint.url, id, declared.sha256, evidence);
    const second = await putAttachment(endpoint.url, id, declared.sha256, evidence);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(await second.text()).toBe(await first.text());
  });

  test('takes the same file twice at once', async () => {
    const endpoint = await startEndpoint();
    const declared = declareAttachment(evidence);
    const id = await sendDeclaring(endpoint, declared);
    const responses = await Promise.all(
      Array.from({ length: 6 }, () => putAttachment(endpoint.url, id, declared.sha256, evidence)),
    );
    expect(responses.every(({ ok }) => ok)).toBe(true);
    expect(await listFiles(endpoint)).toEqual([declared.sha256]);
  });

  test('takes a file that is declared without a size', async () => {
    const endpoint = await startEndpoint();
    const { filename, sha256 } = declareAttachment(evidence);
    const id = await sendDeclaring(endpoint, { filename, sha256 });
    expect((await putAttachment(endpoint.url, id, sha256, evidence)).status).toBe(201);
  });

  test('refuses an empty file, even where its digest is right', async () => {
    const endpoint = await startEndpoint();
    const empty = Buffer.alloc(0);
    const id = await sendDeclaring(endpoint, { filename: 'empty', sha256: hashBytes(empty) });
    const response = await putAttachment(endpoint.url, id, hashBytes(empty), empty);
    await expectProblem(response, 422, 'attachment_size');
    expect(await listFiles(endpoint)).toEqual([]);
  });

  test('wants the bytes again for another report, so that nobody learns what others sent', async () => {
    const endpoint = await startEndpoint();
    const declared = declareAttachment(evidence);
    const first = await sendDeclaring(endpoint, declared);
    await putAttachment(endpoint.url, first, declared.sha256, evidence);
    const second = await sendDeclaring(endpoint, declared);
    const guess = await putAttachment(endpoint.url, second, declared.sha256, Buffer.alloc(evidence.length));
    await expectProblem(guess, 422, 'attachment_digest');
    expect((await putAttachment(endpoint.url, second, declared.sha256, evidence)).status).toBe(201);
  });

  test('does not know a report or a digest that was not declared', async () => {
    const endpoint = await startEndpoint();
    const declared = declareAttachment(evidence);
    const id = await sendDeclaring(endpoint, declared);
    const other = hashBytes(Buffer.from('other'));
    await expectProblem(await putAttachment(endpoint.url, id, other, evidence), 404, 'attachment_unknown');
    const unknown = await putAttachment(endpoint.url, randomUUID(), declared.sha256, evidence);
    await expectProblem(unknown, 404, 'attachment_unknown');
    expect(await listFiles(endpoint)).toEqual([]);
  });

  const mismatches = [
    { about: 'other bytes', bytes: Buffer.alloc(evidence.length), code: 'attachment_digest' },
    { about: 'a byte too few', bytes: evidence.subarray(1), code: 'attachment_size' },
    { about: 'a byte too many', bytes: Buffer.concat([evidence, Buffer.from('x')]), code: 'attachment_size' },
    { about: 'nothing', bytes: Buffer.alloc(0), code: 'attachment_size' },
  ] as const;
  test.for(mismatches)(
    'refuses $about, keeps nothing and takes the right bytes then',
    async ({ bytes, code }) => {
      const endpoint = await startEndpoint();
      const declared = declareAttachment(evidence);
      const id = await sendDeclaring(endpoint, declared);
      await expectProblem(await putAttachment(endpoint.url, id, declared.sha256, bytes), 422, code);
      expect(await listFiles(endpoint)).toEqual([]);
      expect((await putAttachment(endpoint.url, id, declared.sha256, evidence)).status).toBe(201);
    },
  );

  test('answers 415 to another media type', async () => {
    const endpoint = await startEndpoint();
    const declared = declareAttachment(evidence);
    const id = await sendDeclaring(endpoint, declared);
    const response = await fetch(`${endpoint.url}/reports/${id}/attachments/${declared.sha256}`, {
      method: 'PUT',
      headers: { 'content-type': 'text/html' },
      body: new Uint8Array(evidence),
    });
    const problem = await expectProblem(response, 415, 'media_type');
    expect(problem.detail).toContain('application/octet-stream');
  });

  const tricks = [
    '..%2f..%2f..%2fetc%2fpasswd',
    'A'.repeat(64),
    'a'.repeat(63),
    'a'.repeat(65),
    `${'a'.repeat(63)}%00`,
    `${'a'.repeat(60)}.tmp`,
    `${'a'.repeat(62)}%0d%0a`,
    'con',
  ];
  test.for(tricks)('refuses the digest %s', async (digest) => {
    const endpoint = await startEndpoint();
    const id = await sendDeclaring(endpoint, declareAttachment(evidence));
    await expectProblem(await putAttachment(endpoint.url, id, digest, evidence), 400, 'address_invalid');
    expect(await listFiles(endpoint)).toEqual([]);
  });

  test.for([
    '/reports/x/attachments/%',
    '/reports/%ff/attachments/a',
    '/reports/x/attachments/%2e%2e',
    '/reports/../attachments/x',
  ])('refuses the broken address %s', async (path) => {
    const endpoint = await startEndpoint();
    const request = await openRawRequest(endpoint.port);
    request.write(`PUT ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n`);
    expect(await request.readAnswer()).toMatch(/^HTTP\/1\.1 400 [^]*urn:goodfaith:problem:address_invalid/);
    request.destroy();
  });

  test('never serves what it keeps', async () => {
    const endpoint = await startEndpoint();
    const declared = declareAttachment(evidence);
    const id = await sendDeclaring(endpoint, declared);
    await putAttachment(endpoint.url, id, declared.sha256, evidence);
    const response = await fetch(`${endpoint.url}/reports/${id}/attachments/${declared.sha256}`);
    expect(await expectProblem(response, 405, 'method_not_allowed')).not.toHaveProperty('errors');
  });
});

describe('the size of an attachment', () => {
  test('is refused by its Content-Length before a byte of it is sent', async () => {
    const endpoint = await startEndpoint();
    const { filename, sha256 } = declareAttachment(evidence);
    const id = await sendDeclaring(endpoint, { filename, sha256 });
    const request = await openRawRequest(endpoint.port);
    request.write(buildHead(id, sha256, `content-length: ${maxAttachmentBytes + 1}`));
    expect(await request.readAnswer()).toMatch(/^HTTP\/1\.1 413 /);
    request.destroy();
  });

  test('is counted while it streams in, and the partial file is removed', async () => {
    const endpoint = await startEndpoint();
    const { filename, sha256 } = declareAttachment(evidence);
    const id = await sendDeclaring(endpoint, { filename, sha256 });
    const request = await openRawRequest(endpoint.port);
    request.write(buildHead(id, sha256, 'transfer-encoding: chunked'));
    const piece = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000), Buffer.from('\r\n')]);
    for (let sent = 0; sent <= maxAttachmentBytes; sent += 0x100000) request.write(piece);
    expect(await request.readAnswer()).toMatch(/^HTTP\/1\.1 413 /);
    request.destroy();
    expect(await listFiles(endpoint)).toEqual([]);
  });

  test('that falls short because the sender hangs up leaves no partial file', async () => {
    const endpoint = await startEndpoint();
    const declared = declareAttachment(evidence);
    const id = await sendDeclaring(endpoint, declared);
    const request = await openRawRequest(endpoint.port);
    request.write(buildHead(id, declared.sha256, `content-length: ${evidence.length}`));
    request.write(evidence.subarray(0, 5));
    await expect.poll(() => listFiles(endpoint)).toHaveLength(1);
    request.destroy();
    await expect.poll(() => listFiles(endpoint)).toEqual([]);
    expect(endpoint.unexpected).toEqual([]);
  });
});

test('removes at its start what a crash left unfinished, and nothing younger', async () => {
  const dataDirectory = await makeTemporaryDirectory();
  const first = await startEndpoint({ dataDirectory });
  await first.stop();
  const incoming = join(dataDirectory, 'evidence', 'incoming');
  await writeFile(join(incoming, 'old.part'), 'x');
  await writeFile(join(incoming, 'new.part'), 'x');
  const yesterday = new Date(Date.now() - 86_400_000);
  await utimes(join(incoming, 'old.part'), yesterday, yesterday);
  const second = await startEndpoint({ dataDirectory });
  expect(await listFiles(second)).toEqual(['new.part']);
});

function buildHead(reportId: string, sha256: string, lengthHeader: string): string {
  const head = [
    `PUT /reports/${reportId}/attachments/${sha256} HTTP/1.1`,
    'host: x',
    'content-type: application/octet-stream',
    lengthHeader,
  ];
  return `${head.join('\r\n')}\r\n\r\n`;
}
