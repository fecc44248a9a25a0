import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** A connection on which a test writes whatever it likes. */
export interface RawRequest {
  readonly write: (text: string | Uint8Array) => void;
  /** Resolves with everything that was received once it contains a whole answer, or the connection ends. */
  readonly readAnswer: () => Promise<string>;
  /** Everything that was received so far. */
  readonly readReceived: () => string;
  readonly destroy: () => void;
}

/** Opens a TCP connection to an endpoint. */
export async function openRawRequest(port: number): Promise<RawRequest> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString('utf8');
  });
  // a reset is what some tests wait for; what was received before it is the result
  socket.on('error', () => undefined);
  return {
    write: (text) => socket.write(text),
    readAnswer: () => readUntilAnswered(socket, () => received),
    readReceived: () => received,
    destroy: () => socket.destroy(),
  };
}

async function readUntilAnswered(socket: Socket, read: () => string): Promise<string> {
  while (!isWhole(read()) && !socket.closed) {
    await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  }
  return read();
}

function isWhole(answer: string): boolean {
  const [head, body] = answer.split('\r\n\r\n', 2);
  const length = /^content-length: (\d+)/im.exec(head ?? '')?.[1];
  return body !== undefined && Buffer.byteLength(body) >= Number(length ?? Infinity);
}
