import {
  combineLane,
  lanesA,
  lanesB,
  scanHost,
  labelCountMask,
  oddHost,
  type HostLanes,
} from './scan-host.ts';

const bitsPerName = 64;

/**
 * Builds the filter of rules for any suffix (`www.a.*`) that is asked with the hashes of labels: its first half has a bit
 * for the last label of each name, its second half one for the last two labels, or for the only one.
 */
export function buildSuffixBits(names: ReadonlySet<string>, lanes: HostLanes): Uint32Array {
  if (names.size === 0) return new Uint32Array(1);
  let length = 2;
  while (length * 32 < names.size * bitsPerName) length *= 2;
  const words = new Uint32Array(length);
  const half = length / 2;
  for (const name of names) {
    // a last label that is a number is odd in an address only
    const scanned = scanHost(`${name}.a`, 0, lanes);
    if (scanned === oddHost) continue;
    const last = (scanned & labelCountMask) - 2;
    const label = lanesA[last] ?? 0;
    setBit(words, label & (half - 1), label >>> 27);
    const pair = last === 0 ? (lanesB[last] ?? 0) : pairLabels(last, lanes);
    setBit(words, half + (pair & (half - 1)), pair >>> 27);
  }
  return words;
}

/** Says whether a rule for any suffix may be about the host that was scanned last; sometimes of one that none is about. */
export function mayHaveAnySuffix(words: Int32Array, count: number, lanes: HostLanes): boolean {
  const half = words.length >>> 1;
  for (let label = count - 2; label >= 0; label--) {
    const hash = lanesA[label] ?? 0;
    if (!hasBit(words, hash & (half - 1), hash >>> 27)) continue;
    const only = lanesB[label] ?? 0;
    if (hasBit(words, half + (only & (half - 1)), only >>> 27)) return true;
    const pair = label === 0 ? only : pairLabels(label, lanes);
    if (hasBit(words, half + (pair & (half - 1)), pair >>> 27)) return true;
  }
  return false;
}

function pairLabels(last: number, { multiplierB }: HostLanes): number {
  return combineLane(lanesB[last] ?? 0, lanesB[last - 1] ?? 0, multiplierB);
}

function hasBit(words: Int32Array, word: number, bit: number): boolean {
  return ((words[word] ?? 0) & (1 << bit)) !== 0;
}

function setBit(words: Uint32Array, word: number, bit: number): void {
  words[word] = (words[word] ?? 0) | (1 << bit);
}
