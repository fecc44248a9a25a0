import { decodeText, encodeBase64, type Bytes } from '../base/bytes.ts';
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
  if (body.pieces.includes('file')) {
    // the browser names a file piece but never its bytes
    return { kind: 'unreadable', why: 'The request carried a file; the browser does not show its bytes' };
  }
  const pieces = body.pieces.flatMap((piece) => (piece === 'file' ? [] : [new Uint8Array(piece)]));
  const whole = joinBytes(pieces);
  const kept = whole.slice(0, maxBodyBytes);
  const shared = { byteCount: whole.byteLength, isCut: kept.byteLength < whole.byteLength };
  const text = readAsText(kept);
  return text === undefined
    ? { kind: 'bytes', base64: encodeBase64(kept), ...shared }
    : { kind: 'text', text, ...shared };
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
  try {
    const text = decodeText(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined; // not UTF-8: kept as bytes
  }
}
