import { expect, test } from 'vitest';
import { encodeText } from '../../../lib/base/bytes.ts';
import { readBody } from '../../../lib/base/read-body.ts';

interface Stream {
  readonly response: Response;
  readonly state: { chunkCount: number; isCancelled: boolean };
}

/** An answer that never ends by itself. */
function answerEndlessly(headers: Record<string, string> = {}): Stream {
  const state = { chunkCount: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      state.chunkCount += 1;
      controller.enqueue(new Uint8Array(100));
    },
    cancel: () => {
      state.isCancelled = true;
    },
  });
  return { response: new Response(body, { headers }), state };
}

test.each(['', 'abcd', 'abcde'])('reads %j whole within 5 bytes', async (written) => {
  expect(await readBody(new Response(written), 5)).toEqual({ kind: 'read', bytes: encodeText(written) });
});

test('reads an answer without a body as no bytes', async () => {
  expect(await readBody(new Response(null), 5)).toEqual({ kind: 'read', bytes: encodeText('') });
});

test('joins what arrives in parts, in order', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const part of ['ab', '', 'cde']) controller.enqueue(encodeText(part));
      controller.close();
    },
  });
  expect(await readBody(new Response(body), 5)).toEqual({ kind: 'read', bytes: encodeText('abcde') });
});

test('stops an answer that does not end, and lets go of it', async () => {
  const { response, state } = answerEndlessly();
  expect(await readBody(response, 250)).toEqual({ kind: 'too_large' });
  expect(state.isCancelled).toBe(true);
  expect(state.chunkCount).toBeLessThan(6);
});

test('reads nothing of an answer that says itself that it is too long', async () => {
  const { response, state } = answerEndlessly({ 'content-length': '251' });
  expect(await readBody(response, 250)).toEqual({ kind: 'too_large' });
  expect(state.isCancelled).toBe(true);
});

test('does not believe an answer that says it is short', async () => {
  const { response } = answerEndlessly({ 'content-length': '3' });
  expect(await readBody(response, 250)).toEqual({ kind: 'too_large' });
});
