import type { DraftId } from '../../lib/base/ids.ts';
import type { Instant } from '../../lib/base/time.ts';
import type { VerdictKind } from '../../lib/scope/verdict.ts';

/** One draft in the list. */
export interface DraftRow {
  readonly id: DraftId;
  readonly title: string;
  readonly programmeName?: string | undefined;
  /** The host of the affected address. */
  readonly host?: string | undefined;
  readonly verdictKind?: VerdictKind | undefined;
  readonly evidenceCount: number;
  readonly updatedAt: Instant;
}
