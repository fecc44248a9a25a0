/** The bounds of an imported list; a real one of a whole platform has 28,621 rules in about 20 MB (2025-04-19). */
export const importLimits = {
  /** Bytes of text. */
  maxBytes: 32 * 1024 * 1024,
  /** Nested arrays and objects; the public lists reach 5. */
  maxDepth: 32,
  refusesPrototypeMember: true,
  /** Rules of all programmes together. */
  maxRowCount: 99_999,
  /** Characters of a string that is kept for showing. */
  maxPatternLength: 4096,
  /** Characters of all rules of one testing tool's scope; a real one has some thousand. */
  maxPatternText: 500_000,
  /** Steps of all regular expressions of one programme together; a real scope file has about 50 to an expression. */
  maxPatternSize: 50_000,
} as const;
