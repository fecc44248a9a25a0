import type { Bytes } from './bytes.ts';

export type BodyOutcome =
  | { readonly kind: 'read'; readonly bytes: Bytes }
  /** There is more than was asked for; the rest was not fetched. */
  | { readonly kind: 'too_large' };

/**
 * Reads the body of an answer up to a number of bytes, counted after decompression while they arrive: a few hundred
 * compressed bytes can stand for gigabytes, and what the server says of the length is only its word.
 */
export async function readBody(response: Response, maxBytes: number): Promise<BodyOutcome> {
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await response.body?.cancel();
    return { kind: 'too_large' };
  }
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (chunk?.value === undefined) break;
    byteCount += chunk.value.length;
    if (byteCount > maxBytes) {
      await reader?.cancel();
      return { kind: 'too_large' };
    }
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(byteCount);
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return { kind: 'read', bytes };
}
