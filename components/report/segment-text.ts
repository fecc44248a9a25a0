/** A stretch of text: plain, masked, or kept because the person said it is the finding. */
export interface TextSegment {
  readonly kind: 'plain' | 'masked' | 'kept';
  readonly text: string;
}

/**
 * Splits a text at the placeholders and kept values that stand in it, longest first; joined again the segments
 * are the text.
 */
export function segmentText(
  text: string,
  placeholders: readonly string[],
  keptValues: readonly string[],
): readonly TextSegment[] {
  const kinds = new Map<string, TextSegment['kind']>();
  for (const value of keptValues) if (value !== '') kinds.set(value, 'kept');
  for (const placeholder of placeholders) if (placeholder !== '') kinds.set(placeholder, 'masked');
  if (kinds.size === 0) return [{ kind: 'plain', text }];
  const words = [...kinds.keys()].toSorted((first, second) => second.length - first.length);
  const pattern = new RegExp(`(${words.map(escapePattern).join('|')})`);
  return text
    .split(pattern)
    .filter((piece) => piece !== '')
    .map((piece) => ({ kind: kinds.get(piece) ?? 'plain', text: piece }));
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
