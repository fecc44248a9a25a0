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

// a view for the encoder costs more than so many letters
const maxPlainLength = 64;

const encoder = new TextEncoder();

const leastRoom = 1 << 16;

/**
 * Builds a writer whose block grows as it fills.
 * @param expected about how many bytes there will be
 */
export function createTextWriter(expected = leastRoom): TextWriter {
  let block = new Uint8Array(Math.max(expected, leastRoom));
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
      const written = writeAscii(text, block, length) ? text.length : encode(text, block, length);
      length += written;
      return written;
    },
    bytes: () => block.subarray(0, length),
  };
}

/** @returns whether the text was plain letters; of any other one only some are written */
function writeAscii(text: string, block: Uint8Array, start: number): boolean {
  if (text.length > maxPlainLength) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return false;
    block[start + at] = code;
  }
  return true;
}

function encode(text: string, block: Uint8Array, start: number): number {
  return encoder.encodeInto(text, block.subarray(start)).written;
}
