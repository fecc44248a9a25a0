/**
 * What the table of answers holds for a name, three bits for each of four questions; `ask` goes to the rules.
 */
export const answerCodes = { in: 0, out: 1, unclear: 2, unknown: 3, ask: 4, byPath: 7 } as const;

/** Where the answer to each question stands: about the name itself, or about any name below it that has no entry. */
export const answerShifts = { self: 0, below: 3, http: 6 } as const;
/** The answers below hold unless the host begins as a glob does. */
export const guardedBelow = 0x1000;
export const answerBits = 13;
export const answerMask = 0b111;

/** The names of the codes, as verdicts have them. */
export const answerKinds = ['in', 'out', 'unclear', 'unknown'] as const;

/** One record of `pathAnswers`: the second hash whole, the answers above the number of paths, then each path. */
export const pathWords = { hash: 0, head: 1, start: 2 } as const;

/** A slot that points to such a record holds its offset above the code `byPath`. */
export const pathOffsetShift = 3;

/** Chooses where the search for a name begins. */
export function chooseSlot(a: number, b: number, mask: number): number {
  return (a ^ (b >>> 12)) & mask;
}

/** Two bits of one word stand for each name and each name above one. */
export function chooseNameBits(a: number, b: number): number {
  return (1 << (b & 31)) | (1 << (a >>> 27));
}

/** Chooses the word that holds the bits of a name. */
export function chooseNameWord(b: number, mask: number): number {
  return (b >>> 5) & mask;
}

/** Names of one label, such as `cn`, are rare, and almost all hosts lie below one that is above others: 32 bits tell. */
export function chooseSingleBit(b: number): number {
  return 1 << (b & 31);
}

/** Only a glob of so many letters before its star is looked for among the beginnings of globs. */
export const startLength = 4;
export const startWordCount = 128;

/** Chooses the bit of the beginning of a host, or of a glob, that is given by its first letters. */
export function chooseStartBit(text: string, start: number): number {
  const letters =
    text.charCodeAt(start) |
    (text.charCodeAt(start + 1) << 8) |
    (text.charCodeAt(start + 2) << 16) |
    (text.charCodeAt(start + 3) << 24);
  return Math.imul(letters, 0x9e37_79b1) >>> 20;
}
