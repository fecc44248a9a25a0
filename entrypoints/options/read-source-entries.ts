import type { SourceEntry } from '../../components/scope/source-entry.ts';
import { countShared, nameSource, readKeptSource } from '../../lib/policy/kept-source.ts';
import { summariseSource } from '../../lib/policy/summarise-source.ts';
import { readSources } from '../../lib/storage/programmes.ts';
import { waitForPaint } from './wait-for-paint.ts';

/** Reads the kept lists, and the documents that can no longer be read; programmes have cards of their own. */
export async function readSourceEntries(): Promise<readonly SourceEntry[]> {
  await waitForPaint();
  const { sources, unreadableIds } = await readSources();
  const kept = sources.map(readKeptSource);
  const now = Date.now();
  return [
    ...kept.flatMap(({ source, outcome }): readonly SourceEntry[] => {
      if (outcome.kind === 'read' && outcome.programmes.length > 0) return [];
      const others = kept.filter((each) => each.source !== source);
      return [
        {
          id: source.id,
          name: nameSource(source),
          origin: source.origin.kind,
          addedAt: source.addedAt,
          isStale: source.staleAt !== undefined && !(Date.parse(source.staleAt) > now),
          summary: outcome.kind === 'read' ? summariseSource(outcome) : undefined,
          sharedCount: outcome.kind === 'read' ? countShared(outcome, others) : 0,
        },
      ];
    }),
    ...unreadableIds.map((id) => ({ id, name: id, isStale: false, sharedCount: 0 })),
  ];
}
