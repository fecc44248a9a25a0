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

/** The hashes of the labels that were scanned last, from the left; then, from `combineLabels`, those of the names. */
export const lanesA = new Int32Array(maxLabels + 1);
export const lanesB = new Int32Array(maxLabels + 1);

/** How many bits of what `scanHost` returns hold the number of labels. */
export const labelCountBits = 4;
export const labelCountMask = 15;

/** A host that is not plain: an address, a port, a user name, or letters and hyphens that no public name has. */
export const oddHost = -1;

const hyphen = 0x2d;
const dot = 0x2e;
const slash = 0x2f;
const zero = 0x30;
const nine = 0x39;
const letterA = 0x61;
const letterZ = 0x7a;
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
 * @returns where the host ends, above the number of its labels; `oddHost` for any host that is not plain
 */
export function scanHost(text: string, start: number, lanes: HostLanes): number {
  const { multiplierA, multiplierB, startA, startB } = lanes;
  const { length } = text;
  let count = 0;
  let labelStart = start;
  let a = startA;
  let b = startB;
  let before = hyphen;
  let position = start;
  for (; position <= length; position++) {
    const code = position < length ? text.charCodeAt(position) : slash;
    if (code < zero) {
      if (code === dot || code === slash) {
        // no label ends in a hyphen, and none is empty
        if (before === hyphen || position - labelStart > maxLabelLength || count === maxLabels)
          return oddHost;
        lanesA[count] = a;
        lanesB[count] = b;
        count++;
        if (code === slash) break;
        labelStart = position + 1;
        a = startA;
        b = startB;
        before = hyphen;
        continue;
      }
      if (code !== hyphen || position === labelStart) return oddHost;
    } else if (code > nine && (code < letterA || code > letterZ)) return oddHost;
    before = code;
    a = Math.imul(a ^ code, multiplierA);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ code, multiplierB);
    b = (b << 13) | (b >>> 19);
  }
  // the last label of an address is a number
  if (text.charCodeAt(labelStart) <= nine || position - start > maxNameLength) return oddHost;
  return (position << labelCountBits) | count;
}

/** Mixes the hash of a label into that of the name to its right. */
export function combineLane(name: number, label: number, multiplier: number): number {
  const mixed = Math.imul(name ^ label, multiplier);
  return mixed ^ (mixed >>> 15);
}
