import type { Phrase } from '../../lib/base/text.ts';

/** What the organisation that manages this browser set. */
export interface ManagedFacts {
  /** Whether any of it is in force; a first policy that is wrong never is. */
  readonly isInForce: boolean;
  readonly programmeNames: readonly string[];
  /** Where reports go; without a programme it is the receiver of all others. */
  readonly receivers: readonly { readonly programme?: string | undefined; readonly host: string }[];
  readonly headers: readonly string[];
  readonly fields: readonly string[];
  readonly words: readonly string[];
  /** What is wrong with the policy last looked at. */
  readonly problems: readonly Phrase[];
}
