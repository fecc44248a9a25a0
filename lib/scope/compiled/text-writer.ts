/** Gathers many short texts into one block of UTF-8. */
export interface TextWriter {
  /** Bytes written so far. */
  readonly length: () => number;
  /** @returns how many bytes the text took */
  readonly append: (text: string) => number;
  readonly bytes: () => Uint8Array;
}

// one letter takes at most three bytes
const bytesPerUnit = 3;

/** Builds a writer whose block grows as it fills. */
export function createTextWriter(): TextWriter {
  const encoder = new TextEncoder();
  let block = new Uint8Array(1 << 16);
  let length = 0;
  return {
    length: () => length,
    append: (text) => {
      if (text === '') return 0;
      const needed = length + text.length * bytesPerUnit;
      if (needed > block.length) {
        const larger = new Uint8Array(Math.max(needed, block.length * 2));
        larger.set(block.subarray(0, length));
        block = larger;
      }
      const { written } = encoder.encodeInto(text, block.subarray(length));
      length += written;
      return written;
    },
    bytes: () => block.subarray(0, length),
  };
}
