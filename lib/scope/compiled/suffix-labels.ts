import { mixLetters } from './hash-host.ts';

// `www.a.*`: a host may be meant if one of its labels is `a`, and only then is more of it compared
const wordsPerName = 4;

const dot = 0x2e;

/**
 * Builds the filter of the names of rules for any suffix. Its first half has a bit for the length and the outer letters
 * of each name's last label, its second half one for the hash of the last two labels, or of the only one; so many bits
 * that a wrong one is rare.
 */
export function buildSuffixLabels(names: ReadonlySet<string>, seed: number): Uint32Array {
  if (names.size === 0) return new Uint32Array(0);
  let length = 2;
  while (length < 2 * names.size * wordsPerName) length *= 2;
  const words = new Uint32Array(length);
  for (const name of names) {
    const label = name.slice(name.lastIndexOf('.') + 1);
    const last = label.charCodeAt(label.length - 1);
    setBit(words, chooseShape(words, label.length, label.charCodeAt(0), label.charCodeAt(1), last));
    setBit(
      words,
      chooseBit(words, hashLetters(name, findTwoLabels(name, 0, name.length), name.length, seed)),
    );
  }
  return words;
}

/** Says whether a label has the length and the outer letters of one that a rule for any suffix ends in. */
export function hasLabelShape(
  words: Uint32Array,
  length: number,
  first: number,
  second: number,
  last: number,
): boolean {
  return hasBit(words, chooseShape(words, length, first, second, last));
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
export function isSuffixLabels({ length }: Uint32Array): boolean {
  return length !== 1 && (length & (length - 1)) === 0;
}

function chooseShape(
  words: Uint32Array,
  length: number,
  first: number,
  second: number,
  last: number,
): number {
  const letters = (first << 21) | ((length === 1 ? 0 : second) << 14) | (last << 7) | (length & 0x7f);
  return mixLetters(letters, 0) & (words.length * 16 - 1);
}

function chooseBit(words: Uint32Array, hash: number): number {
  const half = words.length * 16;
  return half + (hash & (half - 1));
}

function hasBit(words: Uint32Array, bit: number): boolean {
  return ((words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function setBit(words: Uint32Array, bit: number): void {
  words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
}
