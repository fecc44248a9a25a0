import type { Phrase } from '../base/text.ts';
import type { DraftFieldKey } from './draft.ts';

/** One finding about a draft. */
export interface DraftCheck {
  /** Stable within one list, e.g. `required-impact`. */
  readonly id: string;
  /**
   * `block`: it cannot be sent like this. `answer`: only the person can say. `warn`: worth a look.
   * `ok`: seen and fine.
   */
  readonly level: 'block' | 'answer' | 'warn' | 'ok';
  /** The text that the finding is about. */
  readonly field?: DraftFieldKey;
  readonly phrase: Phrase;
}
