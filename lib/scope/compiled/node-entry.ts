/**
 * What an entry of a node says about its name: the lowest bits of the entry's first word. A list that knows a name knows
 * what it does not list there; an irregular one speaks for it, which its facts tell.
 */
export const entryKinds = { rule: 0, mention: 1, suffix: 2, known: 3 } as const;

/** The first word of an entry holds its list above these bits; the second word names the rule or refused rule. */
export const entryBits = {
  kind: 0b11,
  isOut: 1 << 2,
  isSubdomains: 1 << 3,
  isDoubtful: 1 << 4,
  isHttpOnly: 1 << 5,
  isHttpsOnly: 1 << 6,
  /** It names a path or a port; its record says which. */
  hasPage: 1 << 7,
  /** Only the whole rule says what it covers. */
  isIrregular: 1 << 8,
  /** The name itself and everything below it. */
  isDomain: 1 << 9,
  /** Hosts below the name, with one star within; its record holds the letters before and after the star. */
  isGlob: 1 << 10,
} as const;

/** Where the list's number begins in the first word of an entry. */
export const entryListShift = 11;

/** The most lists of one index. */
export const maxListCount = 1 << (32 - entryListShift);

/** Where the key's length begins in the first word of a node; its flags stand below. */
export const nodeKeyShift = 8;

/** Strangers may own names below this one, as below `amazonaws.com`, or its owner is not known. */
export const sharedNode = 1;
