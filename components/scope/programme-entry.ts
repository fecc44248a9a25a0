import type { Phrase } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { ChosenReceiver } from '../../lib/report/receiver.ts';

/** One programme with what only the page around it knows. */
export interface ProgrammeEntry {
  readonly programme: Programme;
  readonly origin: 'built-in' | 'added';
  readonly completionProblems: readonly Phrase[];
  readonly receiver?: ChosenReceiver | undefined;
  readonly receiverProblems: readonly Phrase[];
}
