import { parseUtf8, encodeBase64, encodeText, type Bytes } from '../base/bytes.ts';
import { text } from '../base/text.ts';
import { formatInstant } from '../base/time.ts';
import type { Exchange, RequestBody } from '../evidence/evidence.ts';
import type { RawRequestBody, RequestEvent } from '../platform/web-request.ts';

/** What the browser said so far of one request; a redirect ends one exchange and begins the next. */
export type ExchangeFacts = Pick<
  Exchange,
  | 'requestId'
  | 'method'
  | 'url'
  | 'resourceType'
  | 'initiator'
  | 'startedAt'
  | 'durationMs'
  | 'statusCode'
  | 'statusLine'
  | 'remoteAddress'
  | 'isFromCache'
  | 'redirectUrl'
  | 'error'
  | 'requestHeaders'
  | 'responseHeaders'
  | 'requestBody'
> & { readonly startedAtMs: number };

/** Begins an exchange from its first event. */
export function beginExchange(
  event: Extract<RequestEvent, { kind: 'started' }>,
  maxBodyBytes: number,
): ExchangeFacts {
  return {
    requestId: event.requestId,
    method: event.method,
    url: event.url,
    resourceType: event.resourceType,
    ...(event.initiator === undefined ? {} : { initiator: event.initiator }),
    startedAt: formatInstant(event.atMs),
    startedAtMs: event.atMs,
    ...(event.body === undefined ? {} : { requestBody: buildRequestBody(event.body, maxBodyBytes) }),
  };
}

/** Adds a later event to its exchange. */
export function extendExchange(
  facts: ExchangeFacts,
  event: Exclude<RequestEvent, { kind: 'started' }>,
): ExchangeFacts {
  switch (event.kind) {
    case 'request-headers':
      return { ...facts, requestHeaders: [...event.headers] };
    case 'response-headers':
      return {
        ...facts,
        statusCode: event.statusCode,
        statusLine: event.statusLine,
        responseHeaders: [...event.headers],
      };
    case 'redirected':
      return {
        ...facts,
        statusCode: event.statusCode,
        redirectUrl: event.redirectUrl,
        durationMs: measureDuration(facts, event.atMs),
      };
    case 'completed':
      return {
        ...facts,
        statusCode: event.statusCode,
        ...(event.remoteAddress === undefined ? {} : { remoteAddress: event.remoteAddress }),
        isFromCache: event.isFromCache,
        durationMs: measureDuration(facts, event.atMs),
      };
    case 'failed':
      return { ...facts, error: event.error, durationMs: measureDuration(facts, event.atMs) };
  }
}

/** Says whether an event is the last of its exchange. */
export function isLastEvent(event: RequestEvent): boolean {
  return event.kind === 'redirected' || event.kind === 'completed' || event.kind === 'failed';
}

function measureDuration(facts: ExchangeFacts, atMs: number): number {
  return Math.max(0, Math.round((atMs - facts.startedAtMs) * 1000) / 1000);
}

/** Turns a body as the browser reported it into evidence; every loss is visible in the result. */
export function buildRequestBody(body: RawRequestBody, maxBodyBytes: number): RequestBody {
  if (body.kind === 'unreadable') return { kind: 'unreadable', why: body.why };
  if (body.kind === 'form') return { kind: 'form', fields: [...body.fields] };
  // the browser names a file piece but never its bytes: what stands around it is still evidence
  const hidesFile = body.pieces.includes('file');
  if (body.pieces.every((piece) => piece === 'file')) {
    return { kind: 'unreadable', why: text('recording_file_hidden') };
  }
  const stand = encodeText(`[${text('recording_file_hidden')}]`);
  const whole = joinBytes(body.pieces.map((piece) => (piece === 'file' ? stand : new Uint8Array(piece))));
  const kept = whole.slice(0, maxBodyBytes);
  const shared = { byteCount: whole.byteLength, isCut: kept.byteLength < whole.byteLength };
  const said = readAsText(kept);
  return said === undefined
    ? { kind: 'bytes', base64: encodeBase64(kept), ...shared }
    : { kind: 'text', text: said, ...shared, ...(hidesFile && { hidesFile }) };
}

function joinBytes(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.byteLength;
  }
  return whole;
}

function readAsText(bytes: Bytes): string | undefined {
  // what is not UTF-8 is kept as bytes
  const decoded = parseUtf8(bytes);
  return decoded?.includes('\u0000') === true ? undefined : decoded;
}
