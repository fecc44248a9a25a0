import type { Phrase } from '../../lib/base/text.ts';
import type { KnownProgramme } from '../../lib/policy/kept-source.ts';
import type { ChosenReceiver } from '../../lib/report/receiver.ts';

/** One programme with what only the page around it knows. */
export interface ProgrammeEntry extends KnownProgramme {
  readonly completionProblems: readonly Phrase[];
  readonly receiver?: ChosenReceiver | undefined;
  readonly receiverProblems: readonly Phrase[];
}
