import { text } from '../base/text.ts';
import type { Redacted } from '../redaction/redacted.ts';
import type { Exchange, Header, RequestBody } from './evidence.ts';
import { encodeHarUrl } from './encode-har-url.ts';
import { findHeader, parseCookiePairs } from './read-headers.ts';

export interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  readonly cookies: readonly Header[];
  readonly headers: readonly Header[];
  readonly queryString: readonly Header[];
  readonly postData?: HarPostData;
  readonly headersSize: number;
  readonly bodySize: number;
  /** The exact address, where the format allows only an encoded one. */
  readonly _url?: string;
}

interface HarPostData {
  readonly mimeType: string;
  readonly params?: readonly Header[];
  readonly text?: string;
  readonly comment?: string;
  readonly _isCut?: boolean;
  readonly _hidesFile?: boolean;
  readonly _isReserialised?: boolean;
  readonly _isUnreadable?: boolean;
}

const unknown = -1;

/** Builds the request half of a HAR entry. */
export function buildHarRequest(exchange: Redacted<Exchange>): HarRequest {
  const headers = exchange.requestHeaders ?? [];
  const url = encodeHarUrl(exchange.url);
  const body = exchange.requestBody;
  const hasSize = (body?.kind === 'text' && !body.hidesFile) || body?.kind === 'bytes';
  return {
    method: exchange.method,
    url,
    httpVersion: '',
    cookies: headers
      .filter(({ name }) => name.toLowerCase() === 'cookie')
      .flatMap(({ value }) => parseCookiePairs(value)),
    headers,
    queryString: parseQuery(exchange.url),
    ...(body && { postData: buildPostData(body, findHeader(headers, 'content-type') ?? '') }),
    headersSize: unknown,
    bodySize: hasSize ? body.byteCount : body === undefined ? 0 : unknown,
    ...(url !== exchange.url && { _url: exchange.url }),
  };
}

function buildPostData(body: RequestBody, mimeType: string): HarPostData {
  switch (body.kind) {
    case 'text':
      return {
        mimeType,
        text: body.text,
        ...(body.isCut && { comment: text('ledger_body_cut'), _isCut: true }),
        ...(body.hidesFile && { comment: text('ledger_body_file'), _hidesFile: true }),
      };
    case 'form':
      return { mimeType, params: body.fields, comment: text('ledger_body_form'), _isReserialised: true };
    case 'unreadable':
      return { mimeType, text: '', comment: body.why, _isUnreadable: true };
    case 'bytes':
      // redaction turns bytes into text or drops them; should any arrive, they do not leave
      return { mimeType, text: '', comment: text('ledger_body_bytes'), _isUnreadable: true };
    default:
      return body satisfies never;
  }
}

function parseQuery(url: string): Header[] {
  const query = /^[^?#]*\?([^#]*)/.exec(url)?.[1];
  return query === undefined ? [] : [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}
