/**
 * The hash of a host name is computed from its end, four letters at a time, and can be asked for at every dot.
 * It is seeded and mixes after each step: a polynomial would let a list choose names that collide under any seed.
 */
export function mixLetters(hash: number, letters: number): number {
  const mixed = Math.imul(hash ^ letters, 0x9e37_79b1);
  return mixed ^ (mixed >>> 15);
}

/** Ends a hash: the lower bits choose a slot, the upper eight are the tag. */
export function finishHash(hash: number, letters: number): number {
  const mixed = Math.imul(hash ^ letters, 0x85eb_ca6b);
  const twice = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** What no letters look like: a mark that shows how many have been gathered. */
export const noLetters = 1;

/** Four letters of seven bits push the mark to this bit. */
export const fourLetters = 1 << 28;

/** Writes the letters of a name in groups of four from its end, the last group with those that are left. */
export function packLetters(host: string, words: Uint32Array, start: number): void {
  let letters = noLetters;
  let at = start;
  for (let index = host.length - 1; index >= 0; index--) {
    letters = (letters << 7) | host.charCodeAt(index);
    if (letters < fourLetters && index > 0) continue;
    words[at] = letters;
    at++;
    letters = noLetters;
  }
}

/** Reads one group of letters. */
export function unpackLetters(group: number): string {
  let text = '';
  for (let letters = group; letters > noLetters; letters >>>= 7) text += String.fromCharCode(letters & 0x7f);
  return text;
}

/** Hashes a whole ASCII name; undefined for any other text, which no address contains. */
export function hashHost(host: string, seed: number): number | undefined {
  let hash = seed;
  let letters = noLetters;
  let seen = 0;
  for (let index = host.length - 1; index >= 0; index--) {
    const code = host.charCodeAt(index);
    seen |= code;
    letters = (letters << 7) | code;
    if (letters >= fourLetters) {
      hash = mixLetters(hash, letters);
      letters = noLetters;
    }
  }
  return seen < 0x80 ? finishHash(hash, letters) : undefined;
}
