/** A list of 32-bit words that grows. */
export interface GrowingWords {
  readonly push: (word: number) => void;
  /** Reads a word that was pushed. */
  readonly at: (position: number) => number;
  readonly length: () => number;
  readonly words: () => Uint32Array;
}

/** Builds an empty list of words. */
export function createGrowingWords(): GrowingWords {
  let words = new Uint32Array(1 << 10);
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
