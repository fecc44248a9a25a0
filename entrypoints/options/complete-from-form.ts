import type { ProgrammeCompletion } from '../../components/scope/programme-completion.ts';
import type { ProgrammeEntry } from '../../components/scope/programme-entry.ts';
import type { Phrase } from '../../lib/base/text.ts';
import { formatInstant } from '../../lib/base/time.ts';
import { completeProgramme } from '../../lib/policy/complete-programme.ts';
import { writeSource } from '../../lib/storage/programmes.ts';

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
  const outcome = await writeSource({
    id: entry.sourceId ?? entry.programme.id,
    format: 'cvd',
    text: JSON.stringify(completed.document, null, 2),
    addedAt: formatInstant(Date.now()),
    origin: { kind: 'added' },
  });
  return outcome.kind === 'kept' ? [] : outcome.problems;
}
