import { describe, expect, test, vi } from 'vitest';
import { fetchFile, type FileOutcome, type Validators } from '../../../lib/subscription/fetch-file.ts';

const url = new URL('https://lists.example/a.json');
const limits = { maxBytes: 10, timeoutMs: 50, maxValidatorLength: 20 };

function answer(body: BodyInit | null, init: ResponseInit = {}): typeof fetch {
  return async () => new Response(body, init);
}

async function run(fetch: typeof globalThis.fetch, validators?: Validators): Promise<FileOutcome> {
  return fetchFile(url, { ...limits, fetch, validators });
}

/** What a browser gives in place of a redirect that may not be followed. */
function buildHiddenRedirect(): Response {
  const response = Response.error();
  Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
  return response;
}

describe('one file', () => {
  // do not relax: with cookies a list could be another one for each person, with redirects it could be anybody's
  test('is asked for without cookies, without a referrer, and without following anything', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(answer('[]'));
    await run(fetch, { etag: '"1"', lastModified: 'Sat, 21 Nov 2026 00:00:00 GMT' });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      url,
      expect.objectContaining({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        cache: 'no-store',
        headers: { 'if-none-match': '"1"' },
      }),
    );
  });

  test('comes with the validators for the next time, unless they are too long to keep', async () => {
    const headers = { etag: '"1"', 'last-modified': 'x'.repeat(21), 'content-type': 'application/json' };
    expect(await run(answer('[]', { headers }))).toMatchObject({
      kind: 'fetched',
      validators: { etag: '"1"', lastModified: undefined },
    });
  });

  test('as large as it may be is read', async () => {
    expect(await run(answer('0123456789'))).toMatchObject({ kind: 'fetched' });
  });

  test('is the same when the server says so to whoever asked', async () => {
    expect(await run(answer(null, { status: 304 }), { etag: '"1"' })).toEqual({ kind: 'not_modified' });
  });

  test.each<[string, typeof fetch, string]>([
    ['one byte too many', answer('01234567890'), 'subscription_failed_too_large'],
    ['a hidden redirect', async () => buildHiddenRedirect(), 'subscription_failed_moved'],
    ['a 304 that nobody asked for', answer(null, { status: 304 }), 'subscription_failed_status'],
    [
      'XHTML',
      answer('', { headers: { 'content-type': 'application/xhtml+xml' } }),
      'subscription_failed_page',
    ],
    [
      'HTML in capitals',
      answer('', { headers: { 'content-type': 'TEXT/HTML; charset=x' } }),
      'subscription_failed_page',
    ],
    ['too many requests', answer('', { status: 429 }), 'subscription_failed_status'],
    [
      'no network',
      async () => Promise.reject(new TypeError('Failed to fetch')),
      'subscription_failed_network',
    ],
    [
      'no answer in time',
      (_input, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        }),
      'subscription_failed_timeout',
    ],
  ])('that is %s is refused with a sentence', async (_what, fetch, key) => {
    expect(await run(fetch)).toMatchObject({ reason: { key } });
  });

  test('that is not there is absent, which is no failure of a signature that nobody promised', async () => {
    expect(await run(answer('', { status: 404 }))).toMatchObject({ kind: 'absent' });
  });
});
