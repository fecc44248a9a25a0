import type { DeliveryProblem } from '../report/frozen-report.ts';

/** The answer to one request, its body read up to a cap, or why there is none. */
export type RequestOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly text: string }
  | { readonly kind: 'no_answer'; readonly problem: DeliveryProblem };

export interface RequestOptions {
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly init: RequestInit;
  /** The most bytes of an answer that are read; a receipt is below 100 kB. */
  readonly maxBytes: number;
}

/**
 * Sends one request that never follows a redirect, never carries cookies, and reads a bounded answer.
 * Do not relax `redirect: 'error'`: with `follow` a 307 was measured to hand the body to another host;
 * `test/e2e/bad-endpoint.test.ts` guards it.
 */
export async function sendRequest(url: string, options: RequestOptions): Promise<RequestOutcome> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), options.timeoutMs);
  try {
    const response = await options.fetch(url, {
      ...options.init,
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: controller.signal,
    });
    const text = await readBoundedText(response, options.maxBytes);
    if (text === undefined) {
      return {
        kind: 'no_answer',
        problem: { code: 'answer_too_large', status: response.status, detail: '' },
      };
    }
    return { kind: 'answered', status: response.status, headers: response.headers, text };
  } catch (error) {
    const code = controller.signal.aborted ? 'timeout' : 'network';
    const detail = error instanceof Error ? error.message.slice(0, 500) : '';
    return { kind: 'no_answer', problem: { code, status: 0, detail } };
  } finally {
    clearTimeout(timer);
  }
}

async function readBoundedText(response: Response, maxBytes: number): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let byteCount = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    byteCount += value.byteLength;
    if (byteCount > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
