import type { ProgrammeCompletion } from '../../components/scope/programme-completion.ts';
import type { ProgrammeEntry } from '../../components/scope/programme-entry.ts';
import { phrase, type Phrase } from '../../lib/base/text.ts';
import { formatInstant } from '../../lib/base/time.ts';
import { completeProgramme } from '../../lib/policy/complete-programme.ts';
import { writeProgramme, type AddOutcome } from '../../lib/storage/programmes.ts';

/** Completes an open programme with what the person typed; returns what is wrong, or nothing when it is kept. */
export async function completeFromForm(
  entries: readonly ProgrammeEntry[] | undefined,
  programmeId: string,
  completion: ProgrammeCompletion,
): Promise<readonly Phrase[]> {
  const entry = entries?.find(({ programme }) => programme.id === programmeId);
  if (!entry) return [];
  const completed = completeProgramme(
    entry.programme.document,
    {
      policyUrl: completion.policyUrl.trim(),
      channels: [{ type: completion.channelType, value: completion.channelValue.trim() }],
      web: completion.webAddresses,
    },
    Date.now(),
  );
  if (completed.kind === 'refused') return completed.problems.map((problem) => problem.phrase);
  const text = JSON.stringify(completed.document, null, 2);
  const outcome = await writeProgramme(text, formatInstant(Date.now()));
  return outcome.kind === 'added' ? [] : describeRefusal(outcome);
}

/** Says why a programme document was not added. */
export function describeRefusal(outcome: Exclude<AddOutcome, { kind: 'added' }>): readonly Phrase[] {
  if (outcome.kind === 'taken') return [phrase('options_programme_taken', outcome.name)];
  return outcome.problems.map((problem) => problem.phrase);
}
