import { mixLetters } from './hash-host.ts';

// `www.a.*`: a host may be meant if one of its labels is `a`, and only then is its public suffix looked up
const shapeWords = 512;
const wordsPerLabel = 4;

const dot = 0x2e;

/**
 * Builds the filter of the names of rules for any suffix: one bit for the length and outer letters of the name's last
 * label, and one for the hash of its last two labels, or of its only one; so many bits that a wrong one is rare.
 */
export function buildSuffixLabels(names: ReadonlySet<string>, seed: number): Uint32Array {
  if (names.size === 0) return new Uint32Array(0);
  let hashWords = 1;
  while (hashWords < names.size * wordsPerLabel) hashWords *= 2;
  const words = new Uint32Array(shapeWords + hashWords);
  for (const name of names) {
    const label = name.slice(name.lastIndexOf('.') + 1);
    setBit(words, chooseShape(label.length, label.charCodeAt(0), label.charCodeAt(label.length - 1)));
    setBit(
      words,
      chooseBit(words, hashLetters(name, findTwoLabels(name, 0, name.length), name.length, seed)),
    );
  }
  return words;
}

/** Says whether a label has the length and the outer letters of one that a rule for any suffix ends in. */
export function hasLabelShape(words: Uint32Array, length: number, first: number, last: number): boolean {
  return hasBit(words, chooseShape(length, first, last));
}

/**
 * Says whether a rule for any suffix may be about a name whose last label has such a shape; sometimes of a name that none is about.
 * @param start where the name begins
 * @param labelStart where its last label begins
 */
export function mayPrecedeSuffix(
  words: Uint32Array,
  text: string,
  start: number,
  labelStart: number,
  end: number,
  seed: number,
): boolean {
  const label = hashLetters(text, labelStart, end, seed);
  if (hasBit(words, chooseBit(words, label))) return true;
  const twoLabels = findTwoLabels(text, start, end);
  return hasBit(words, chooseBit(words, hashLetters(text, twoLabels, labelStart, label)));
}

function findTwoLabels(text: string, start: number, end: number): number {
  let dotCount = 0;
  let at = end;
  for (; at > start; at--) {
    const code = text.charCodeAt(at - 1);
    if (code === dot) dotCount++;
    if (dotCount === 2) break;
  }
  return at;
}

/** Hashes from the end, so that the hash of the last label leads to that of the last two. */
function hashLetters(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let at = end - 1; at >= start; at--) hash = mixLetters(hash, text.charCodeAt(at));
  return hash;
}

/** Says whether the words are such a filter. */
export function isSuffixLabels(words: Uint32Array): boolean {
  const hashWords = words.length - shapeWords;
  return words.length === 0 || (hashWords > 0 && (hashWords & (hashWords - 1)) === 0);
}

function chooseShape(length: number, first: number, last: number): number {
  return ((length & 15) << 10) | ((first & 31) << 5) | (last & 31);
}

function chooseBit(words: Uint32Array, hash: number): number {
  return shapeWords * 32 + ((hash >>> 0) & ((words.length - shapeWords) * 32 - 1));
}

function hasBit(words: Uint32Array, bit: number): boolean {
  return ((words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function setBit(words: Uint32Array, bit: number): void {
  words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
}
