/** A list of 32-bit words that grows. */
export interface GrowingWords {
  readonly push: (word: number) => void;
  /** Reads a word that was pushed. */
  readonly at: (position: number) => number;
  readonly length: () => number;
  readonly words: () => Uint32Array;
}

const leastRoom = 1 << 10;

/**
 * Builds an empty list of words.
 * @param expected about how many there will be; each time it grows, the block before it is left to be collected
 */
export function createGrowingWords(expected = leastRoom): GrowingWords {
  let words = new Uint32Array(Math.max(expected, leastRoom));
  let length = 0;
  return {
    push: (word) => {
      if (length === words.length) {
        const larger = new Uint32Array(words.length * 2);
        larger.set(words);
        words = larger;
      }
      words[length] = word;
      length++;
    },
    at: (position) => words[position] ?? 0,
    length: () => length,
    words: () => words.subarray(0, length),
  };
}
