import type { Sha256 } from '../../base/ids.ts';
import type { ScopeList } from '../../scope/scope-list.ts';
import type { Programme } from '../programme.ts';

/** One version of a subscribed list, as far as two versions are compared. */
export interface ListVersion {
  readonly sha256: Sha256;
  readonly lists: readonly ScopeList[];
  readonly programmes: readonly Programme[];
}

/** When a version says that it was made and until when it holds, in milliseconds since 1970. */
export interface VersionDates {
  readonly updatedAt: number | undefined;
  readonly expiresAt: number | undefined;
}

/** Reads the latest dates that a version states; a list of many programmes may state many. */
export function readDates({ lists, programmes }: ListVersion): VersionDates {
  const updates = programmes.map(({ draft, updatedOn }) => draft?.document.last_updated ?? updatedOn);
  return {
    updatedAt: findLatest([...updates, ...lists.map(({ updatedOn }) => updatedOn)]),
    expiresAt: findLatest(lists.map(({ expiresAt }) => expiresAt)),
  };
}

function findLatest(dates: readonly (string | undefined)[]): number | undefined {
  const known = dates.map((date) => Date.parse(date ?? '')).filter((epochMs) => !Number.isNaN(epochMs));
  return known.length === 0 ? undefined : Math.max(...known);
}
