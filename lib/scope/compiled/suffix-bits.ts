import {
  chooseEndBits,
  combineLane,
  lanesA,
  lanesB,
  passesEnds,
  scanHost,
  labelCountMask,
  oddHost,
  type HostLanes,
} from './scan-host.ts';

const bitsPerName = 256;

/**
 * Builds the filter of rules for any suffix (`www.a.*`) that is asked with the hashes of labels: its first eighth has two bits
 * for the last label of each name, its second half one for the last two labels, or for the only one, together with how
 * many labels there are where the rule is about nothing below its name.
 * @param namesWithOthersBelow those of `names` that have a rule about names below, too
 */
export function buildSuffixBits(
  names: ReadonlySet<string>,
  namesWithOthersBelow: ReadonlySet<string>,
  lanes: HostLanes,
): Uint32Array {
  if (names.size === 0) return new Uint32Array(1);
  let length = 8;
  while (length * 32 < names.size * bitsPerName) length *= 2;
  const words = new Uint32Array(length);
  const half = length / 2;
  for (const name of names) {
    // a last label that is a number is odd in an address only
    const scanned = scanHost(`${name}.a`, 0, lanes);
    if (scanned === oddHost) continue;
    const last = (scanned & labelCountMask) - 2;
    const label = lanesA[last] ?? 0;
    const word = label & (length / 8 - 1);
    words[word] = (words[word] ?? 0) | chooseEndBits(label, lanesB[last] ?? 0);
    const pair = mixCount(pairLabels(last, lanes), namesWithOthersBelow.has(name) ? 0 : last + 1);
    setBit(words, half + (pair & (half - 1)), pair >>> 27);
  }
  return words;
}

/** The part of the filter that has two bits for the last label of each name. */
export function findSuffixEnds(words: Int32Array): Int32Array {
  return words.subarray(0, Math.max(1, words.length >>> 3));
}

/** Says whether a rule for any suffix may be about the host that was scanned last; sometimes of one that none is about. */
export function mayHaveAnySuffix(words: Int32Array, count: number, lanes: HostLanes): boolean {
  const half = words.length >>> 1;
  for (let label = count - 2; label >= 0; label--) {
    const hash = lanesA[label] ?? 0;
    const only = lanesB[label] ?? 0;
    const word = words[hash & ((words.length >>> 3) - 1)] ?? 0;
    if ((passesEnds(word, hash, only) & 1) === 0) continue;
    const pair = pairLabels(label, lanes);
    const isNamed =
      hasPair(words, half, only) ||
      hasPair(words, half, pair) ||
      hasPair(words, half, mixCount(pair, label + 1));
    if (isNamed) return true;
  }
  return false;
}

/** The hash of a name's last two labels, or of its only one. */
function pairLabels(last: number, { multiplierB }: HostLanes): number {
  const only = lanesB[last] ?? 0;
  return last === 0 ? only : combineLane(only, lanesB[last - 1] ?? 0, multiplierB);
}

function mixCount(pair: number, count: number): number {
  return count === 0 ? pair : Math.imul(pair ^ count, 0x9e37_79b1) ^ (pair >>> 15);
}

function hasPair(words: Int32Array, half: number, pair: number): boolean {
  return hasBit(words, half + (pair & (half - 1)), pair >>> 27);
}

function hasBit(words: Int32Array, word: number, bit: number): boolean {
  return ((words[word] ?? 0) & (1 << bit)) !== 0;
}

function setBit(words: Uint32Array, word: number, bit: number): void {
  words[word] = (words[word] ?? 0) | (1 << bit);
}
