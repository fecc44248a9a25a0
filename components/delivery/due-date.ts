import type { Phrase } from '../../lib/base/text.ts';
import type { Instant } from '../../lib/base/time.ts';
import type { Commitment } from '../../lib/policy/goodfaith-extension.ts';

/** One promise of the programme, or duty of the researcher, with its date. */
export interface DueDate {
  readonly kind: Commitment['kind'];
  readonly dueAt: Instant;
  /** True where only the day counts, e.g. business days; it is a day in the receiver's time zone. */
  readonly isDateOnly: boolean;
  /** The rule that gave the date, e.g. "7 business days, Europe/Berlin". */
  readonly rule: Phrase;
  readonly by: 'programme' | 'researcher';
}
