import type { SourceOrigin } from '../../lib/policy/programme-source.ts';
import type { SourceSummary } from '../../lib/policy/summarise-source.ts';

/** A kept list, or a kept document that can no longer be read. */
export interface SourceEntry {
  readonly id: string;
  /** e.g. `scope.json` or the list's address. */
  readonly name: string;
  readonly origin?: SourceOrigin['kind'] | undefined;
  /** ISO instant. */
  readonly addedAt?: string | undefined;
  /** True where a subscribed list was not refreshed in time. */
  readonly isStale: boolean;
  /** Absent where it cannot be read and therefore decides nothing. */
  readonly summary?: SourceSummary | undefined;
  /** Programmes that another kept list has too. */
  readonly sharedCount: number;
}
