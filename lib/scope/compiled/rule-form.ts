/** How the text of a rule's record is to be read; below the bits of `entryBits` in the record's flags. */
export const ruleForms = {
  /** `a.com/api`: nothing, because host and path say it. */
  derived: 0,
  /** `https://a.com/api`: nothing, because scheme, host and path say it. */
  derivedWithScheme: 1,
  /** The pattern as it is published, after the path. */
  written: 2,
  /** The rule as JSON, after the path. */
  whole: 3,
} as const;

export const ruleFormBits = 0b11;

/** What the flags of a record say besides those of its entry. */
export const recordBits = {
  /** It is about what follows its name, and not about the name. */
  isAnySuffix: 1 << 11,
  /** Its host has several stars: its text begins with the glob, which may tell that it does not match. */
  isStarred: 1 << 12,
  /** Its path has stars, and its text begins with it; there is nothing else that only the whole rule tells. */
  isPathStarred: 1 << 14,
  /** A span of addresses and nothing else: no path, no port, nothing that only the whole rule tells. */
  isPlainSpan: 1 << 13,
  /** It is about exactly its name before a suffix, and not about names below. */
  isSuffixExact: 1 << 15,
} as const;

/**
 * Where the length of the literal begins in the flags of a record, which begins the rule's text: the path, or what
 * stands before and after a glob's star; how much of it before, the record has in place of the port.
 */
export const pathLengthShift = 16;

/** The longest literal path, in bytes, that is compared without reading the whole rule. */
export const maxPathLength = 4095;

/** A rule of the same published text as one shortly before it: how many rules before, above the port. */
export const publishedShift = 16;
export const maxPublishedDistance = 0xffff;
