/** How the rule of an entry stands to an address, as `RuleMatch`; `open` where only the whole rule can tell. */
export const entryMatches = { none: 0, near: 1, doubtful: 2, covers: 3, open: 4 } as const;
