import type { FetchTools } from '../../../lib/discovery/fetch-once.ts';

/** What the fake network answers for one address. */
export interface FakeAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: BodyInit;
  /** The answer is a redirect there, as `fetch` shows it: without its address. */
  readonly location?: string;
  /** The request fails like one that the browser refuses. */
  readonly fails?: true;
}

export interface FakeNetwork extends FetchTools {
  /** Every address that was asked, in order. */
  readonly asked: readonly string[];
  /** What the last request was sent with. */
  readonly readInit: () => RequestInit | undefined;
}

/** A network that knows some addresses and answers 404 for the rest. */
export function buildFakeNetwork(answers: Readonly<Record<string, FakeAnswer>>): FakeNetwork {
  const asked: string[] = [];
  let lastInit: RequestInit | undefined;
  return {
    asked,
    readInit: () => lastInit,
    watchRedirect: (url) => ({ waitForLocation: async () => answers[url]?.location, stop: () => undefined }),
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      asked.push(url);
      lastInit = init;
      const answer = answers[url] ?? { status: 404, type: 'text/html', body: '<h1>Not found</h1>' };
      if (answer.fails) throw new TypeError('Failed to fetch');
      if (answer.location !== undefined) return buildOpaqueRedirect();
      return new Response(answer.body ?? '', {
        status: answer.status ?? 200,
        headers: answer.type === undefined ? {} : { 'content-type': answer.type },
      });
    },
  };
}

/** What `redirect: 'manual'` gives: no status, no headers, no address. */
function buildOpaqueRedirect(): Response {
  const response = new Response(undefined, { status: 200 });
  Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
  Object.defineProperty(response, 'status', { value: 0 });
  return response;
}

/** A body that never ends and hands out one kilobyte at a time. */
export function buildEndlessBody(onPull: () => void = () => undefined): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      onPull();
      controller.enqueue(new Uint8Array(1024).fill(97));
    },
  });
}
