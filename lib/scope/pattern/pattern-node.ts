/**
 * A regular expression as a tree. Addresses are printable ASCII and are compared without regard to case, so a set
 * is the string of all characters of `everyCharacter` that it accepts.
 */
export type PatternNode =
  | { readonly kind: 'set'; readonly accepts: string }
  | { readonly kind: 'start' | 'end' | 'boundary' | 'inside' }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  /** `max` is absent where there is no bound. */
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max?: number };

/** What can stand in a parsed address, upper case folded into lower case. */
export const everyCharacter: string = Array.from({ length: 95 }, (_, index) =>
  String.fromCharCode(32 + index),
)
  .filter((character) => character === character.toLowerCase())
  .join('');

/** What can stand in a host name. */
export const hostCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789-._';

/** Matches the empty text. */
export const emptyNode: PatternNode = { kind: 'sequence', parts: [] };

/** The bounds of a foreign regular expression; real ones have under 200 characters. */
export const patternLimits = {
  /** Characters of one expression. */
  maxLength: 1000,
  /** Groups in groups. */
  maxDepth: 40,
  /** As in Go: `a{1001}` is an error there. */
  maxRepeat: 1000,
  /** Steps after repeats are written out; each costs one look at each character of an address. */
  maxSize: 1000,
  /** Characters of the compared part of an address; servers refuse longer ones, and beyond it a rule is unclear. */
  maxSubjectLength: 4096,
} as const;
