import { text } from '../base/text.ts';
import type { Redacted } from '../redaction/redacted.ts';
import type { Exchange, Header } from './evidence.ts';
import { encodeHarUrl } from './encode-har-url.ts';
import { findHeader, parseCookiePairs } from './read-headers.ts';

export interface HarResponse {
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly cookies: readonly Header[];
  readonly headers: readonly Header[];
  readonly content: { readonly size: number; readonly mimeType: string; readonly comment: string };
  readonly redirectURL: string;
  readonly headersSize: number;
  readonly bodySize: number;
  readonly comment?: string;
  readonly _error?: string;
}

const unknown = -1;

/** Builds the response half of a HAR entry; a request without an answer has status 0. */
export function buildHarResponse(exchange: Redacted<Exchange>): HarResponse {
  const headers = exchange.responseHeaders ?? [];
  const hasAnswer = exchange.statusCode !== undefined;
  const [, httpVersion = '', statusText = ''] =
    /^(HTTP\/\S+)\s+\d+\s*(.*)$/i.exec(exchange.statusLine ?? '') ?? [];
  return {
    status: exchange.statusCode ?? 0,
    statusText,
    httpVersion,
    cookies: headers
      .filter(({ name }) => name.toLowerCase() === 'set-cookie')
      .flatMap(({ value }) =>
        value.split('\n').flatMap((line) => parseCookiePairs(line.split(';', 1)[0] ?? '')),
      ),
    headers,
    content: {
      size: unknown,
      mimeType: findHeader(headers, 'content-type') ?? '',
      comment: text('ledger_no_response_body'),
    },
    redirectURL: exchange.redirectUrl === undefined ? '' : encodeHarUrl(exchange.redirectUrl),
    headersSize: unknown,
    bodySize: unknown,
    ...(!hasAnswer && { comment: text('ledger_no_response') }),
    ...(exchange.error !== undefined && { _error: exchange.error }),
  };
}
