import { parseUtf8 } from '../base/bytes.ts';
import { readBody } from '../base/read-body.ts';
import { lookupLimits } from '../policy/limits.ts';
import type { RedirectWatch } from '../platform/watch-redirect.ts';

/** The answer to one request, or why there is none. */
export type FetchOutcome =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** The `content-type` header, lower-case; empty where there is none. */
      readonly mediaType: string;
      /** Read only of a 200. */
      readonly text: string;
    }
  | { readonly kind: 'redirected'; readonly location: string | undefined }
  | { readonly kind: 'failed'; readonly why: 'network' | 'timeout' | 'too_large' | 'not_utf8' };

export interface FetchTools {
  readonly fetch: typeof fetch;
  /** Tells where an answer sends us on to; `fetch` does not. */
  readonly watchRedirect: (url: string) => RedirectWatch;
}

export interface FetchBounds {
  readonly accept: string;
  /** Of the body after decompression. */
  readonly maxBytes: number;
}

/**
 * Sends one GET that carries no cookies and no referrer, follows nothing, and reads a bounded answer.
 * Do not relax `redirect: 'manual'`: with `follow` a site was measured to make us ask any host it likes;
 * `test/unit/discovery/retrieve.test.ts` guards it.
 */
export async function fetchOnce(url: string, tools: FetchTools, bounds: FetchBounds): Promise<FetchOutcome> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), lookupLimits.timeoutMs);
  const watch = tools.watchRedirect(url);
  try {
    const response = await tools.fetch(url, {
      headers: { accept: bounds.accept },
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: controller.signal,
    });
    if (response.type === 'opaqueredirect' || isRedirect(response.status)) {
      return { kind: 'redirected', location: await watch.waitForLocation(lookupLimits.redirectWaitMs) };
    }
    const mediaType = (response.headers.get('content-type') ?? '').trim().toLowerCase();
    if (response.status !== 200) {
      await response.body?.cancel();
      return { kind: 'answered', status: response.status, mediaType, text: '' };
    }
    const body = await readBody(response, bounds.maxBytes);
    if (body.kind === 'too_large') return { kind: 'failed', why: 'too_large' };
    const text = readText(body.bytes, mediaType);
    return text === undefined
      ? { kind: 'failed', why: 'not_utf8' }
      : { kind: 'answered', status: response.status, mediaType, text };
  } catch {
    return { kind: 'failed', why: controller.signal.aborted ? 'timeout' : 'network' };
  } finally {
    clearTimeout(timer);
    watch.stop();
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function readText(bytes: Uint8Array, mediaType: string): string | undefined {
  const charset = /;[ \t]*charset="?([^\s";]+)/.exec(mediaType)?.[1];
  if (charset !== undefined && !['utf-8', 'utf8', 'us-ascii'].includes(charset)) return undefined;
  return parseUtf8(bytes);
}
