import { computeSha256, encodeText } from '../base/bytes.ts';
import type { DraftId } from '../base/ids.ts';
import { secretKinds, type SecretKind } from './secret-kinds.ts';

/** How a placeholder is written: as a sentence, or as one word where spaces and brackets have no place. */
export type PlaceholderStyle = 'sentence' | 'word';

/** Hexadecimal digits in a name; the longer form only where two values of one draft would share the short one. */
const shortLength = 6;
const longLength = 12;

const kindPattern = secretKinds.join('|');
const hashPattern = `(?:-[0-9a-f]{${shortLength}}|-[0-9a-f]{${longLength}})?`;
const sentencePattern = `\\[masked (?:${kindPattern})${hashPattern}(?:, [0-9]{1,9} characters?)?\\]`;
const wordPattern = `(?<![\\w-])masked-(?:${kindPattern})${hashPattern}(?![\\w-])`;

const wholePlaceholder = new RegExp(`^(?:${sentencePattern}|${wordPattern})$`);
const anyPlaceholder = new RegExp(`(${sentencePattern}|${wordPattern})`);

/**
 * Writes the placeholder that stands for a masked value.
 * @returns e.g. `[masked token-3f1c9a, 32 characters]`, or `masked-token-3f1c9a` as a word
 */
export function renderPlaceholder(name: string, length: number | undefined, style: PlaceholderStyle): string {
  if (style === 'word') return `masked-${name}`;
  if (length === undefined) return `[masked ${name}]`;
  return `[masked ${name}, ${length} ${length === 1 ? 'character' : 'characters'}]`;
}

/** Says whether a text is one placeholder and nothing else. */
export function isPlaceholder(text: string): boolean {
  return wholePlaceholder.test(text);
}

/** Splits a text at its placeholders: even items are text, odd items are placeholders. */
export function splitAtPlaceholders(text: string): string[] {
  return text.includes('masked') ? text.split(anyPlaceholder) : [text];
}

/**
 * Names each secret value, e.g. `token-3f1c9a`: the same value gets the same name everywhere in one draft.
 * The draft's id never leaves this machine, so nobody can find a short secret by hashing guesses.
 */
export async function namePlaceholders(
  draftId: DraftId,
  secrets: ReadonlyMap<string, SecretKind>,
): Promise<ReadonlyMap<string, string>> {
  const hashed = await Promise.all(
    [...secrets].map(async ([value, kind]) => ({
      value,
      kind,
      hash: await computeSha256(encodeText(`${draftId}\n${value}`)),
    })),
  );
  const useCounts = new Map<string, number>();
  for (const { hash } of hashed) {
    const short = hash.slice(0, shortLength);
    useCounts.set(short, (useCounts.get(short) ?? 0) + 1);
  }
  return new Map(
    hashed.map(({ value, kind, hash }) => {
      const isAlone = useCounts.get(hash.slice(0, shortLength)) === 1;
      return [value, `${kind}-${hash.slice(0, isAlone ? shortLength : longLength)}`];
    }),
  );
}

/** The part of a placeholder's name that stands for the value, whatever kind it was first seen as. */
export function hashOfName(name: string): string {
  return name.slice(name.lastIndexOf('-') + 1);
}
