import type { Phrase } from '../../lib/base/text.ts';

/** One value that is masked, or was kept because the person said it is the finding. */
export interface MaskedValue {
  /** The name in `Draft.keptSecrets`, e.g. `token-3f1c9a`. */
  readonly placeholder: string;
  /** What kind of value and where, e.g. "Token in header Authorization". */
  readonly description: Phrase;
  readonly count: number;
  readonly isKept: boolean;
  /** Whether an organisation's rule masks it, so that it cannot be kept. */
  readonly isLocked: boolean;
}
