import type { Bytes } from '../base/bytes.ts';
import { readBody } from '../base/read-body.ts';
import { phrase, type Phrase } from '../base/text.ts';

/** What the server said when the file was last fetched, sent back so that it need not send the same again. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly maxBytes: number;
  readonly timeoutMs: number;
  /** Longer validators are not remembered. */
  readonly maxValidatorLength: number;
  readonly validators?: Validators | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type FileOutcome =
  | { readonly kind: 'fetched'; readonly bytes: Bytes; readonly validators: Validators }
  /** The server says that it is what was fetched last. */
  | { readonly kind: 'not_modified' }
  /** The server has no such file. */
  | { readonly kind: 'absent'; readonly reason: Phrase }
  | { readonly kind: 'failed'; readonly reason: Phrase };

/**
 * Fetches one file from a host that nobody trusts: without cookies, without saying who asks, never following a
 * redirect, within a number of bytes and a time.
 */
export async function fetchFile(url: URL, options: FetchOptions): Promise<FileOutcome> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    const response = await options.fetch(url, {
      headers: buildHeaders(options.validators),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // a moved list asks the person: what is subscribed to is an address, and not whatever it points to
      redirect: 'manual',
      cache: 'no-store',
      signal,
    });
    return await readAnswer(url, response, options);
  } catch {
    return fail(timeout.aborted ? 'subscription_failed_timeout' : 'subscription_failed_network', url);
  }
}

function buildHeaders({ etag, lastModified }: Validators = {}): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(etag !== undefined || lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

async function readAnswer(url: URL, response: Response, options: FetchOptions): Promise<FileOutcome> {
  const isAsked = options.validators?.etag !== undefined || options.validators?.lastModified !== undefined;
  if (response.status === 304 && isAsked) return { kind: 'not_modified' };
  if (response.status === 200 && !isPage(response)) {
    const body = await readBody(response, options.maxBytes);
    if (body.kind === 'too_large') return fail('subscription_failed_too_large', url, options.maxBytes);
    const [etag, lastModified] = ['etag', 'last-modified'].map((name) => {
      const value = response.headers.get(name);
      return value !== null && value.length <= options.maxValidatorLength ? value : undefined;
    });
    return { kind: 'fetched', bytes: body.bytes, validators: { etag, lastModified } };
  }
  await response.body?.cancel();
  return refuseStatus(url, response);
}

function refuseStatus(url: URL, { type, status }: Response): FileOutcome {
  // a browser hides where a redirect leads; Node tells
  const isMoved = type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);
  if (isMoved) return fail('subscription_failed_moved', url);
  if (status === 200) return fail('subscription_failed_page', url);
  if (status === 404 || status === 410) {
    return { kind: 'absent', reason: phrase('subscription_failed_gone', url.host) };
  }
  if (status === 401 || status === 403) return fail('subscription_failed_login', url);
  return fail('subscription_failed_status', url, status);
}

/** A page in place of a file is an error page or a login form, whatever its status says. */
function isPage({ headers }: Response): boolean {
  const [type = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const isText = /^(text\/(?!html)|application\/(?!xhtml)|binary\/)/.test(type.trim());
  return type.trim() !== '' && !isText;
}

function fail(key: Phrase['key'], url: URL, ...values: readonly number[]): FileOutcome {
  return { kind: 'failed', reason: phrase(key, url.host, ...values.map(String)) };
}
