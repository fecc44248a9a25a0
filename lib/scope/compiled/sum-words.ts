import { headerWords } from './scope-index.ts';

const multiplier = 0x9e37_79b1;

/** Sums the words of an index up, all but the sum itself, so that a damaged one is not believed. */
export function sumWords(words: Uint32Array): number {
  // four sums side by side: the processor waits for none of them
  let [a, b, c, d] = [1, 2, 3, 4];
  for (let at = 0; at < headerWords.checksum; at++) a = mix(a, words[at] ?? 0);
  let at = headerWords.checksum + 1;
  for (; at + 3 < words.length; at += 4) {
    a = mix(a, words[at] ?? 0);
    b = mix(b, words[at + 1] ?? 0);
    c = mix(c, words[at + 2] ?? 0);
    d = mix(d, words[at + 3] ?? 0);
  }
  for (; at < words.length; at++) a = mix(a, words[at] ?? 0);
  return mix(mix(mix(a, b), c), d) >>> 0;
}

function mix(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, multiplier);
  return mixed ^ (mixed >>> 15);
}
