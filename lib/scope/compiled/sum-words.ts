import { headerWords } from './scope-index.ts';

/** Sums the words of an index up, all but the sum itself, so that a damaged one is not believed. */
export function sumWords(words: Uint32Array): number {
  // as Fletcher's: the second sum of each pair tells words that changed places
  let [a, aa, b, bb] = [1, 0, 2, 0];
  for (let at = 0; at < headerWords.checksum; at++) {
    a = (a + (words[at] ?? 0)) | 0;
    aa = (aa + a) | 0;
  }
  let at = headerWords.checksum + 1;
  // two pairs side by side: the processor waits for neither
  for (; at + 1 < words.length; at += 2) {
    a = (a + (words[at] ?? 0)) | 0;
    aa = (aa + a) | 0;
    b = (b + (words[at + 1] ?? 0)) | 0;
    bb = (bb + b) | 0;
  }
  if (at < words.length) a = (a + (words[at] ?? 0)) | 0;
  return (
    (Math.imul(a, 0x9e37_79b1) ^
      Math.imul(aa, 0x85eb_ca6b) ^
      Math.imul(b, 0xc2b2_ae35) ^
      Math.imul(bb, 0x27d4_eb2f)) >>>
    0
  );
}
