import type { ScopeList } from '../scope-list.ts';

/** What the last word of a list's record says. */
export const listBits = {
  isOutOverIn: 1 << 0,
  isByOrder: 1 << 1,
  isMostSpecific: 1 << 2,
  isClosed: 1 << 3,
  apexCovers: 1 << 4,
  apexIsUnclear: 1 << 5,
  /** A rule is about every host that another one includes. */
  hasEverywhere: 1 << 6,
} as const;

/** Reads how a list decides into the bits of its record. */
export function readListBits({ precedence, unlisted, wildcardCoversApex }: ScopeList): number {
  return (
    (precedence === 'out_overrides_in' || precedence === 'any_exclude_wins' ? listBits.isOutOverIn : 0) |
    (precedence === 'explicit_order' ? listBits.isByOrder : 0) |
    (precedence === 'most_specific' ? listBits.isMostSpecific : 0) |
    (unlisted === 'out' ? listBits.isClosed : 0) |
    (wildcardCoversApex === 'yes' ? listBits.apexCovers : 0) |
    (wildcardCoversApex === 'unclear' ? listBits.apexIsUnclear : 0)
  );
}
