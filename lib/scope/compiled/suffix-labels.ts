import { mixLetters } from './hash-host.ts';

// `www.a.*`: a host may be meant if one of its labels is `a`, and only then is its public suffix looked up
const shapeWords = 512;
const wordsPerLabel = 4;

/**
 * Builds the filter of the labels that rules for any suffix end in: one bit for each label's length and outer letters,
 * then bits for its hash, so many that a wrong one is rare.
 */
export function buildSuffixLabels(labels: ReadonlySet<string>, seed: number): Uint32Array {
  if (labels.size === 0) return new Uint32Array(0);
  let hashWords = 1;
  while (hashWords < labels.size * wordsPerLabel) hashWords *= 2;
  const words = new Uint32Array(shapeWords + hashWords);
  for (const label of labels) {
    setBit(words, chooseShape(label, 0, label.length));
    setBit(words, chooseHash(words, label, 0, label.length, seed));
  }
  return words;
}

/** Says whether a rule for any suffix may end in this label; sometimes of a label that none ends in. */
export function mayPrecedeSuffix(
  words: Uint32Array,
  text: string,
  start: number,
  end: number,
  seed: number,
): boolean {
  return (
    words.length > 0 &&
    hasBit(words, chooseShape(text, start, end)) &&
    hasBit(words, chooseHash(words, text, start, end, seed))
  );
}

/** Says whether the words are such a filter. */
export function isSuffixLabels(words: Uint32Array): boolean {
  const hashWords = words.length - shapeWords;
  return words.length === 0 || (hashWords > 0 && (hashWords & (hashWords - 1)) === 0);
}

function chooseShape(text: string, start: number, end: number): number {
  return (
    (((end - start) & 15) << 10) | ((text.charCodeAt(start) & 31) << 5) | (text.charCodeAt(end - 1) & 31)
  );
}

function chooseHash(words: Uint32Array, text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = mixLetters(hash, text.charCodeAt(at));
  return shapeWords * 32 + ((hash >>> 0) & ((words.length - shapeWords) * 32 - 1));
}

function hasBit(words: Uint32Array, bit: number): boolean {
  return ((words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function setBit(words: Uint32Array, bit: number): void {
  words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
}
