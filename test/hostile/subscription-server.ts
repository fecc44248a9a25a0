import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What the server does with one path; absent paths are 404. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface ListServer {
  readonly origin: string;
  /** Changes what a path answers. */
  readonly serve: (path: string, answer: Answer | string | Uint8Array) => void;
  /** Every request since the start, oldest first, e.g. `GET /list.json`. */
  readonly requests: readonly IncomingMessage[];
  readonly close: () => Promise<void>;
}

/** Starts a server of lists on this machine that answers what the test wants, however wrong. */
export async function startListServer(): Promise<ListServer> {
  const answers = new Map<string, Answer>();
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = answers.get(request.url ?? '');
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    serve: (path, answer) => {
      answers.set(path, typeof answer === 'function' ? answer : answerWith(answer));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with an `ETag`, and with 304 to who has it. */
function answerWith(body: string | Uint8Array): Answer {
  const bytes = Buffer.from(body);
  const etag = `"${bytes.length}-${bytes.reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7)}"`;
  return (request, response) => {
    const isKnown = request.headers['if-none-match'] === etag;
    const headers = { 'content-type': 'application/json', etag, 'access-control-allow-origin': '*' };
    response.writeHead(isKnown ? 304 : 200, headers);
    response.end(isKnown ? undefined : bytes);
  };
}
