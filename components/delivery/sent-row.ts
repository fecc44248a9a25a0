import type { ReportId } from '../../lib/base/ids.ts';
import type { Instant } from '../../lib/base/time.ts';
import type { DeliveryState } from '../../lib/report/frozen-report.ts';

/** One report in the list that was sent or waits to be. */
export interface SentRow {
  readonly id: ReportId;
  readonly title: string;
  readonly programmeName?: string | undefined;
  readonly host: string;
  readonly stateKind: DeliveryState['kind'];
  readonly receiptId?: string | undefined;
  /** When it was frozen, received or refused: the latest of these. */
  readonly at: Instant;
}
