import { formatCount } from '../../components/ui/count-text.ts';
import { formatDate } from '../../components/ui/format-moment.ts';
import { phrase, type Phrase } from '../../lib/base/text.ts';
import { buildSourceId } from '../../lib/policy/build-source-id.ts';
import { countShared, readKeptSource } from '../../lib/policy/kept-source.ts';
import type { SourceOutcome } from '../../lib/policy/read-source.ts';
import { readSources } from '../../lib/storage/programmes.ts';

/** Says what keeping a list would mean for those that are kept: which one it replaces, and what both have. */
export async function listNotes(
  outcome: Extract<SourceOutcome, { kind: 'read' }>,
  fileName: string | undefined,
): Promise<readonly Phrase[]> {
  if (fileName === undefined) return [];
  const { sources } = await readSources();
  const id = buildSourceId(outcome, { kind: 'added', fileName }, '');
  const replaced = sources.find((source) => source.id === id);
  const others = sources.filter((source) => source.id !== id).map(readKeptSource);
  const sharedCount = countShared(outcome, others);
  return [
    ...(replaced ? [phrase('source_note_replaces', fileName, formatDate(replaced.addedAt))] : []),
    ...(sharedCount > 0 ? [phrase('source_note_shared', formatCount(sharedCount))] : []),
  ];
}
