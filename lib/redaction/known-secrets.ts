import { minKnownLength } from './limits.ts';
import { hasLettersAndDigits } from './looks-random.ts';
import type { SecretKind } from './secret-kinds.ts';
import type { KnownSpan } from './walk.ts';

/** Characters from which a value is too long to stand in a text by chance, whatever it is made of. */
const surelySecretLength = 20;

/**
 * Says whether a secret is also looked for where nothing announces it. Not a short one or a plain word: the cookie
 * `view=settings` must not mask every `/settings`.
 */
function isWorthFinding(value: string, kind: SecretKind): boolean {
  if (value.length < minKnownLength) return false;
  if (kind === 'password' || kind === 'internal' || value.length >= surelySecretLength) return true;
  return hasLettersAndDigits(value) && !/\s/.test(value);
}

/**
 * Builds a search for secrets wherever else they stand. The work per character does not grow with their number:
 * a text is looked up by its next eight characters, then once per length that begins so.
 */
export function buildKnownSearch(secrets: ReadonlyMap<string, SecretKind>): (text: string) => KnownSpan[] {
  const lengthsByStart = new Map<string, number[]>();
  for (const [value, kind] of secrets) {
    if (!isWorthFinding(value, kind)) continue;
    const start = value.slice(0, minKnownLength);
    const lengths = lengthsByStart.get(start) ?? [];
    if (!lengths.includes(value.length)) lengths.push(value.length);
    lengthsByStart.set(start, lengths);
  }
  for (const lengths of lengthsByStart.values()) lengths.sort((a, b) => b - a);
  return (text) => (lengthsByStart.size === 0 ? [] : search(text, lengthsByStart, secrets));
}

function search(
  text: string,
  lengthsByStart: ReadonlyMap<string, readonly number[]>,
  secrets: ReadonlyMap<string, SecretKind>,
): KnownSpan[] {
  const spans: KnownSpan[] = [];
  let index = 0;
  while (index + minKnownLength <= text.length) {
    const lengths = lengthsByStart.get(text.slice(index, index + minKnownLength)) ?? [];
    const value = lengths
      .map((length) => text.slice(index, index + length))
      .find((slice) => secrets.has(slice));
    const kind = value === undefined ? undefined : secrets.get(value);
    if (value === undefined || kind === undefined) {
      index += 1;
    } else {
      spans.push({ start: index, end: index + value.length, value, kind });
      index += value.length;
    }
  }
  return spans;
}
