import { finishHash } from './hash-host.ts';

/**
 * The hashes of a host's labels, two independent ones of 32 bits each: 50 bits of both stand for a name in the table of
 * answers. The multipliers are odd, secret and drawn with the seed; the turn after each letter carries what a letter
 * changes out of reach of the letters that follow, so that no two names collide whatever the seed.
 */
export interface HostLanes {
  readonly multiplierA: number;
  readonly multiplierB: number;
  readonly startA: number;
  readonly startB: number;
}

/** More labels than this are left to the whole rules. */
export const maxLabels = 15;

/** The hashes of the labels that were scanned last, from the left; then, from who combines them, those of the names. */
export const lanesA = new Int32Array(maxLabels + 1);
export const lanesB = new Int32Array(maxLabels + 1);

/** How many bits of what `scanHost` returns hold the number of labels and `endBit`. */
export const labelCountBits = 5;
export const labelCountMask = 15;
export const endBit = 16;

/** A filter that no label passes. */
const noEnds = new Int32Array(1);

/** A host that is not plain: an address, a port, a user name, or letters and hyphens that no public name has. */
export const oddHost = -1;

const maxLabelLength = 63;
const maxNameLength = 253;

/** Derives the multipliers of an index from its seed; thirty bits, which every engine keeps unboxed. */
export function deriveLanes(seed: number): HostLanes {
  let state = seed | 0;
  const draw = (): number => {
    state = (state + 0x9e37_79b9) | 0;
    return finishHash(state, state >>> 16) & 0x3fff_ffff;
  };
  return { multiplierA: draw() | 1, multiplierB: draw() | 1, startA: draw(), startB: draw() };
}

/**
 * Hashes the labels of the host that begins at `start` and ends at a slash or with the text.
 * @param ends a filter of labels, a power of two long: `endBit` says that a label may have passed it
 * @returns where the host ends, above the number of its labels; `oddHost` for any host that is not plain
 */
export function scanHost(text: string, start: number, lanes: HostLanes, ends: Int32Array = noEnds): number {
  // written out: V8 reads the constants of a module from memory, here for each letter
  const odd = -1 satisfies typeof oddHost;
  const hyphen = 0x2d;
  const slash = 0x2f;
  const { multiplierA, multiplierB, startA, startB } = lanes;
  const { length } = text;
  const endMask = ends.length - 1;
  let met = 0;
  let count = 0;
  for (let position = start; ; position++) {
    const labelStart = position;
    let a = startA;
    let b = startB;
    let code = slash;
    let before = hyphen;
    for (; position < length; position++) {
      code = text.charCodeAt(position);
      // neither a letter nor a digit
      if ((code - 0x61) >>> 0 > 25 && (code - 0x30) >>> 0 > 9) {
        if (code !== hyphen) break;
        if (position === labelStart) return odd;
      }
      before = code;
      a = Math.imul(a ^ code, multiplierA);
      a = (a << 15) | (a >>> 17);
      b = Math.imul(b ^ code, multiplierB);
      b = (b << 13) | (b >>> 19);
    }
    // no label ends in a hyphen, and none is empty
    const isLong =
      position - labelStart > (63 satisfies typeof maxLabelLength) ||
      count === (15 satisfies typeof maxLabels);
    if (before === hyphen || isLong) return odd;
    lanesA[count] = a;
    lanesB[count] = b;
    count++;
    if (code === 0x2e) {
      // nothing ends at the last label of a host: a suffix follows
      met |= passesEnds(ends[a & endMask] ?? 0, a, b);
      continue;
    }
    const isWhole = code === slash || position === length;
    // the last label of an address is a number
    const isNumber = text.charCodeAt(labelStart) <= 0x39;
    if (!isWhole || isNumber || position - start > (253 satisfies typeof maxNameLength)) return odd;
    return (position << (5 satisfies typeof labelCountBits)) | ((met & 1) << 4) | count;
  }
}

/** Two bits of one word stand for each label in the filter of ends. */
export function chooseEndBits(a: number, b: number): number {
  return (1 << (a >>> 27)) | (1 << b);
}

/** The lowest bit of what it returns says whether a word of that filter has both bits of a label. */
export function passesEnds(word: number, a: number, b: number): number {
  return (word >>> (a >>> 27)) & (word >>> b);
}

/** Mixes the hash of a label into that of the name to its right. */
export function combineLane(name: number, label: number, multiplier: number): number {
  const mixed = Math.imul(name ^ label, multiplier);
  return mixed ^ (mixed >>> 15);
}
