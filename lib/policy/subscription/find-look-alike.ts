import { decodeLabel } from '../../base/punycode.ts';

// Letters of other alphabets that look like a Latin one in most typefaces, and that one.
// A choice from Unicode UTS 39, confusables.txt 16.0: lower case, Cyrillic, Greek, Armenian and Latin beyond ASCII.
const twins: Readonly<Record<string, string>> = {
  '\u0430': 'a',
  '\u03B1': 'a',
  '\u0251': 'a',
  '\u044C': 'b',
  '\u0441': 'c',
  '\u03F2': 'c',
  '\u0501': 'd',
  '\u0435': 'e',
  '\u04BD': 'e',
  '\u0261': 'g',
  '\u0581': 'g',
  '\u04BB': 'h',
  '\u0570': 'h',
  '\u0456': 'i',
  '\u0131': 'i',
  '\u03B9': 'i',
  '\u0458': 'j',
  '\u03BA': 'k',
  '\u043A': 'k',
  '\u04CF': 'l',
  '\u0578': 'n',
  '\u043E': 'o',
  '\u03BF': 'o',
  '\u0585': 'o',
  '\u0440': 'p',
  '\u03C1': 'p',
  '\u051B': 'q',
  '\u0566': 'q',
  '\u0433': 'r',
  '\u0455': 's',
  '\u03C5': 'u',
  '\u057D': 'u',
  '\u03BD': 'v',
  '\u0475': 'v',
  '\u051D': 'w',
  '\u0461': 'w',
  '\u0445': 'x',
  '\u0443': 'y',
  '\u03B3': 'y',
};

export interface LookAlike {
  /** As it is written. */
  readonly host: string;
  /** What a person would read, e.g. `acme.com`. */
  readonly looksLike: string;
}

/** Finds a host in a text that a person would read as another one, because its letters are of another alphabet. */
export function findLookAlike(text: string): LookAlike | undefined {
  const hosts = text.match(/[\p{L}\p{M}\p{Nd}_-]+(?:\.[\p{L}\p{M}\p{Nd}_-]+)+/gu) ?? [];
  for (const host of hosts) {
    const labels = host.toLowerCase().split('.');
    const read = labels.map((label) => readAsLatin(decodeLabel(label) ?? label));
    const isOther = read.some((label, index) => label !== undefined && label !== labels[index]);
    if (isOther) return { host, looksLike: labels.map((label, index) => read[index] ?? label).join('.') };
  }
  return undefined;
}

/** @returns undefined where a letter stays that no Latin one looks like, as in `bücher` */
function readAsLatin(label: string): string | undefined {
  const latin = Array.from(label, (letter) => twins[letter] ?? letter).join('');
  return /^[a-z0-9_-]+$/.test(latin) ? latin : undefined;
}
