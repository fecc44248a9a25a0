import { headerWords } from './scope-index.ts';

/** Sums the words of an index up, all but the sum itself, so that a damaged one is not believed. */
export function sumWords(words: Uint32Array): number {
  let a = 1;
  let b = 2;
  let c = 3;
  let d = 4;
  for (let at = 0; at < headerWords.checksum; at++) a = mix(a, words[at] ?? 0, 0);
  let at = headerWords.checksum + 1;
  // four sums side by side: the processor waits for none of them
  for (; at + 7 < words.length; at += 8) {
    a = mix(a, words[at] ?? 0, words[at + 1] ?? 0);
    b = mix(b, words[at + 2] ?? 0, words[at + 3] ?? 0);
    c = mix(c, words[at + 4] ?? 0, words[at + 5] ?? 0);
    d = mix(d, words[at + 6] ?? 0, words[at + 7] ?? 0);
  }
  for (; at < words.length; at++) a = mix(a, words[at] ?? 0, 0);
  return mix(mix(a, b, c), d, 0) >>> 0;
}

/** Each word by itself changes the sum, whatever the other one is. */
function mix(sum: number, first: number, second: number): number {
  const mixed = Math.imul(sum ^ first, 0x9e37_79b1) ^ second;
  return mixed ^ (mixed >>> 15);
}
