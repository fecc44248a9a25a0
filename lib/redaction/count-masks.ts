import type { MaskRow } from './mask-row.ts';

/** How many different values are masked and kept, and in how many pieces of evidence they stand. */
export interface MaskCounts {
  readonly maskedCount: number;
  readonly keptCount: number;
  readonly evidenceCount: number;
}

/** Counts values, not places: the same token in forty requests is one secret. */
export function countMasks(masks: readonly MaskRow[]): MaskCounts {
  return {
    maskedCount: countNames(masks.filter(({ isKept }) => !isKept)),
    keptCount: countNames(masks.filter(({ isKept }) => isKept)),
    evidenceCount: new Set(masks.map(({ evidenceId }) => evidenceId)).size,
  };
}

function countNames(masks: readonly MaskRow[]): number {
  return new Set(masks.map(({ name }) => name)).size;
}
