import type { IncomingMessage } from 'node:http';

export type BodyOutcome = { readonly kind: 'read'; readonly bytes: Buffer } | { readonly kind: 'too_large' };

/**
 * Opens a request's body as chunks. Stopping early leaves the rest to be let through, so that the sender reads why
 * and the connection goes on; a plain `for await` over the request would leave it stuck.
 */
export function openBody(request: IncomingMessage): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) };
}

/** Says whether a request declares a body above a limit, before a byte of it is read. */
export function isDeclaredAbove(request: IncomingMessage, maxBytes: number): boolean {
  return Number(request.headers['content-length'] ?? 0) > maxBytes;
}

/**
 * Reads a body into memory, up to a limit.
 * @param onProgress called after each chunk, e.g. to keep a claim alive
 */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  onProgress: () => Promise<void> = () => Promise.resolve(),
): Promise<BodyOutcome> {
  const parts: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of chunks) {
    byteCount += chunk.byteLength;
    if (byteCount > maxBytes) return { kind: 'too_large' };
    parts.push(chunk);
    await onProgress();
  }
  return { kind: 'read', bytes: Buffer.concat(parts) };
}
