import { createHash, randomUUID } from 'node:crypto';

export interface TestReport {
  readonly id: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Builds the bytes of a minimal report 0.1 with some members replaced. */
export function buildTestReport(replaced: Readonly<Record<string, unknown>> = {}): TestReport {
  const report = {
    report: '0.1',
    title: 'Order of another customer readable by id',
    target: 'app.example.com',
    description: 'The order API answers for any id.',
    ...replaced,
  };
  return toTestReport(JSON.stringify(report, null, 1));
}

/** Takes any text as the bytes of a report. */
export function toTestReport(text: string): TestReport {
  const bytes = Buffer.from(text);
  return { id: randomUUID(), bytes, sha256: hashBytes(bytes) };
}

/** Declares an attachment with these bytes. */
export function declareAttachment(bytes: Buffer, filename = 'evidence.har') {
  return { filename, media_type: 'application/json', size_bytes: bytes.length, sha256: hashBytes(bytes) };
}

export function hashBytes(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Sends a report; headers given as undefined are left out. */
export function postReport(
  endpointUrl: string,
  report: TestReport,
  headers: Readonly<Record<string, string | undefined>> = {},
): Promise<Response> {
  const all = { 'content-type': 'application/json', 'idempotency-key': `"${report.id}"`, ...headers };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return fetch(`${endpointUrl}/reports`, {
    method: 'POST',
    headers: given,
    body: new Uint8Array(report.bytes),
  });
}

/** Sends an attachment. */
export function putAttachment(
  endpointUrl: string,
  reportId: string,
  sha256: string,
  bytes: Buffer,
): Promise<Response> {
  return fetch(`${endpointUrl}/reports/${reportId}/attachments/${sha256}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
}
