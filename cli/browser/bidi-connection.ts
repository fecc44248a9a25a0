import { z } from 'zod';
import { BrowserCommandError } from './errors.ts';

/** A WebDriver BiDi connection. @source https://w3c.github.io/webdriver-bidi/ read 2026-11-22 */
export interface BidiConnection {
  /** Of the browser, e.g. `153.7.0`. */
  readonly version: string;
  /** @throws BrowserCommandError when the browser refuses, or is gone */
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), id: z.number(), result: z.unknown() }),
  z.object({ type: z.literal('error'), id: z.number().nullable(), error: z.string(), message: z.string() }),
  z.object({ type: z.literal('event'), method: z.string() }),
]);

const sessionSchema = z.object({ capabilities: z.object({ browserVersion: z.string() }) });

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Opens a connection and a session in it. */
export async function connectBidi(
  socketUrl: string,
  options: { readonly trustsAnyCertificate?: boolean | undefined } = {},
): Promise<BidiConnection> {
  const socket = new WebSocket(`${socketUrl}/session`);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const settle = (id: number, act: (waiting: Waiting) => void): void => {
    const command = waiting.get(id);
    waiting.delete(id);
    if (command) act(command);
  };
  socket.addEventListener('message', (event) => {
    const message = messageSchema.parse(JSON.parse(String(event.data)));
    if (message.type === 'success') settle(message.id, ({ resolve }) => resolve(message.result));
    if (message.type === 'error' && message.id !== null) {
      const reason = `${message.error}: ${message.message}`;
      settle(message.id, ({ method, reject }) => reject(new BrowserCommandError(method, reason)));
    }
  });
  socket.addEventListener('close', () => {
    for (const { method, reject } of waiting.values())
      reject(new BrowserCommandError(method, 'connection closed'));
    waiting.clear();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new BrowserCommandError('connect', socketUrl)), {
      once: true,
    });
  });

  const send: BidiConnection['send'] = (method, params) =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) {
        reject(new BrowserCommandError(method, 'connection closed'));
        return;
      }
      lastId += 1;
      waiting.set(lastId, { method, resolve, reject });
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });
  // a dialog left open would block every later step on its page
  const acceptInsecureCerts = options.trustsAnyCertificate ?? false;
  const unhandledPromptBehavior = { default: 'dismiss', beforeUnload: 'accept' };
  const { capabilities } = sessionSchema.parse(
    await send('session.new', {
      capabilities: { alwaysMatch: { unhandledPromptBehavior, acceptInsecureCerts } },
    }),
  );
  return { version: capabilities.browserVersion, send };
}
