import { phrase, type Phrase } from '../base/text.ts';
import { nameSource, type KeptSource } from './kept-source.ts';
import type { Programme } from './programme.ts';

/**
 * Lists why a document cannot be kept beside the others. A programme's id says where its reports go, so no document
 * may take the id of a complete built-in programme or of another kept document; only the organisation may.
 */
export function checkSource(
  candidate: KeptSource,
  builtIn: readonly Programme[],
  kept: readonly KeptSource[],
): readonly Phrase[] {
  const { source, outcome } = candidate;
  if (outcome.kind === 'refused') return outcome.problems;
  if (source.origin.kind === 'managed') return [];
  const standing = kept.find((each) => each.source.id === source.id);
  if (standing?.source.origin.kind === 'managed') {
    return [phrase('source_programme_taken', nameSource(source), nameSource(standing.source))];
  }
  const others = kept.filter((each) => each.source.id !== source.id);
  return outcome.programmes.flatMap(({ id, name }) => {
    const complete = builtIn.find((programme) => programme.id === id && programme.openFields.length === 0);
    if (complete) return [phrase('options_programme_taken', complete.name)];
    const holder = others.find(
      (each) =>
        each.outcome.kind === 'read' && each.outcome.programmes.some((programme) => programme.id === id),
    );
    return holder ? [phrase('source_programme_taken', name, nameSource(holder.source))] : [];
  });
}
