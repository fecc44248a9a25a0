import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What the proxy does with a request. */
export type ProxyBehaviour =
  /** Hands request and answer on. */
  | { readonly kind: 'pass' }
  /** Hands the request on in full, waits for the answer, and resets the connection instead of giving it. */
  | { readonly kind: 'dropReply' }
  /** Takes the request in and never answers; it goes no further. */
  | { readonly kind: 'stall' }
  /** Answers 200 with a page, as a captive portal does; the request goes no further. */
  | { readonly kind: 'html200' }
  /** Answers 500; the request goes no further. */
  | { readonly kind: 'status500' }
  /** Answers 307 to the same path elsewhere; the request goes no further. */
  | { readonly kind: 'redirect'; readonly toUrl: string };

/** One request as the proxy saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly behaviour: ProxyBehaviour['kind'];
  /** Bytes of body that came in so far. */
  bodyByteCount: number;
}

export interface FlakyProxy {
  readonly port: number;
  /** Without a slash at the end. */
  readonly url: string;
  /**
   * Changes what happens to the requests that come from now on.
   * @param count after so many requests it passes again; absent: until it is changed
   */
  readonly setBehaviour: (behaviour: ProxyBehaviour, count?: number) => void;
  /** Every request so far, without preflights. */
  readonly seen: readonly SeenRequest[];
  /** Every byte that ever came in on any connection, headers and preflights included. */
  readonly countBytes: () => number;
  readonly close: () => Promise<void>;
}

/**
 * Starts an HTTP proxy on a free port of 127.0.0.1 in front of another port of it; it can misbehave on demand.
 * Preflights pass unless the proxy stalls, so that the misbehaviour meets the request itself.
 * With nothing behind it, it counts what comes in, as the stranger that a redirect points to.
 */
export async function startFlakyProxy({ targetPort }: { readonly targetPort: number }): Promise<FlakyProxy> {
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  let closedByteCount = 0;
  let behaviour: ProxyBehaviour = { kind: 'pass' };
  let remaining = Infinity;

  const takeBehaviour = (): ProxyBehaviour => {
    const taken = behaviour;
    remaining -= 1;
    if (remaining <= 0) behaviour = { kind: 'pass' };
    return taken;
  };

  const server = createServer((request, response) => {
    const isPreflight = request.method === 'OPTIONS';
    if (isPreflight && behaviour.kind !== 'stall') {
      passOn(request, response, targetPort, () => undefined);
      return;
    }
    const taken = isPreflight ? behaviour : takeBehaviour();
    const entry = {
      method: request.method ?? '',
      path: request.url ?? '',
      behaviour: taken.kind,
      bodyByteCount: 0,
    };
    if (!isPreflight) seen.push(entry);
    behave(taken, request, response, targetPort, (byteCount) => {
      entry.bodyByteCount += byteCount;
    });
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      closedByteCount += socket.bytesRead;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    port,
    url: `http://127.0.0.1:${port}`,
    seen,
    setBehaviour: (next, count = Infinity) => {
      behaviour = next;
      remaining = count;
    },
    countBytes: () => [...sockets].reduce((sum, socket) => sum + socket.bytesRead, closedByteCount),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

type CountBytes = (byteCount: number) => void;

function behave(
  behaviour: ProxyBehaviour,
  request: IncomingMessage,
  response: ServerResponse,
  targetPort: number,
  countBytes: CountBytes,
): void {
  switch (behaviour.kind) {
    case 'pass':
      passOn(request, response, targetPort, countBytes);
      return;
    case 'dropReply':
      dropReply(request, targetPort, countBytes);
      return;
    case 'stall':
      takeIn(request, countBytes);
      return;
    case 'html200':
      answer(
        request,
        response,
        countBytes,
        200,
        { 'content-type': 'text/html' },
        '<!doctype html><p>Please sign in.',
      );
      return;
    case 'status500':
      answer(request, response, countBytes, 500, { 'content-type': 'text/plain' }, 'Internal error');
      return;
    case 'redirect':
      answer(
        request,
        response,
        countBytes,
        307,
        { location: new URL(request.url ?? '/', behaviour.toUrl).href },
        '',
      );
      return;
    default:
      behaviour satisfies never;
  }
}

function takeIn(request: IncomingMessage, countBytes: CountBytes): void {
  request.on('data', (chunk: Buffer) => countBytes(chunk.length));
  request.on('error', () => undefined);
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  countBytes: CountBytes,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): void {
  takeIn(request, countBytes);
  request.on('end', () => {
    // readable across origins, so that the sender meets the answer and not its absence
    response.writeHead(status, { 'access-control-allow-origin': '*', ...headers });
    response.end(body);
  });
}

function startForwarding(request: IncomingMessage, targetPort: number, countBytes: CountBytes) {
  const onward = forward({
    host: '127.0.0.1',
    port: targetPort,
    method: request.method,
    path: request.url,
    headers: request.headers,
    agent: false,
  });
  takeIn(request, countBytes);
  request.pipe(onward);
  request.on('close', () => {
    if (!request.complete) onward.destroy();
  });
  return onward;
}

function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  targetPort: number,
  countBytes: CountBytes,
): void {
  const onward = startForwarding(request, targetPort, countBytes);
  onward.on('error', () => request.socket.destroy());
  onward.on('response', (answered) => {
    answered.on('error', () => request.socket.destroy());
    response.writeHead(answered.statusCode ?? 502, answered.rawHeaders);
    answered.pipe(response);
  });
}

function dropReply(request: IncomingMessage, targetPort: number, countBytes: CountBytes): void {
  const onward = startForwarding(request, targetPort, countBytes);
  onward.on('error', () => request.socket.destroy());
  onward.on('response', (answered) => {
    answered.on('error', () => undefined);
    answered.resume().on('end', () => request.socket.resetAndDestroy());
  });
}
