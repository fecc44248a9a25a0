import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes values as lines of JSON and waits whenever the reader is slower. */
export interface LineWriter {
  readonly write: (value: object) => Promise<void>;
  readonly finish: () => Promise<void>;
}

// characters; a system call for every line would cost more than the verdict
const batchLength = 16_384;

/** Makes a writer to a stream, which gathers lines so that a million of them need no million system calls. */
export function buildLineWriter(stream: Writable): LineWriter {
  let batch = '';
  const finish = async (): Promise<void> => {
    const ready = batch;
    batch = '';
    if (ready !== '' && !stream.write(ready)) await once(stream, 'drain');
  };
  return {
    write: async (value) => {
      batch += `${JSON.stringify(value)}\n`;
      if (batch.length >= batchLength) await finish();
    },
    finish,
  };
}
