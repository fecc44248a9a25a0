import { phrase } from '../../base/text.ts';
import type { PlatformRule } from './build-platform-list.ts';

const things = '(?:\\s+(?:targets?|assets?|domains?|hosts?|urls?|systems?|list))?';
const outWords =
  'out[ -]?of[ -]?scope|not in[ -]scope|oos|out|exclude[sd]?|excluding|exclusions?|deny ?list|blacklist|denied|forbidden|prohibited|off[ -]limits|do not test';
const inWords = 'in[ -]?scope|in|scope|include[sd]?|inclusions?|allow ?list|whitelist|targets?';
const outHeading = new RegExp(`^[\\W_]*(?:${outWords})${things}[\\W_]*$`, 'i');
const inHeading = new RegExp(`^[\\W_]*(?:${inWords})${things}[\\W_]*$`, 'i');
// `The following hosts are out of scope:`
const outSentence =
  /\b(?:out[ -]of[ -]scope|not in[ -]scope|excluded|do not test|off[ -]limits|prohibited)\b.*:$/i;
const inSentence = /\bin[ -]scope\b.*:$/i;

const maxHeadingLength = 100;

/**
 * Finds what a row says of those that follow it.
 * @returns e.g. `out` for `## Out of scope`; undefined for a row that is no heading
 */
function readHeading(row: string): 'in' | 'out' | undefined {
  // a row with a host in it is about that host, and a heading is short
  if (row.length > maxHeadingLength || /[^\s.]\.[^\s.]/.test(row)) return undefined;
  if (outHeading.test(row) || outSentence.test(row)) return 'out';
  return inHeading.test(row) || inSentence.test(row) ? 'in' : undefined;
}

/** Keeps the headings among the remarks of a text, which are cut off otherwise. */
export function keepHeadings(text: string): string {
  return text.replaceAll(/^[ \t]*#[ \t]*([^\r\n#]{2,60})$/gm, (line, words: string) =>
    readHeading(words.trim()) === undefined ? line : words,
  );
}

/**
 * Reads the rows of a plain list, each by the heading above it and the mark in front of it: `!` and a dash without a
 * space exclude. A dash with one is a mark of many lists, and unclear where only some rows have it.
 */
export function readPlainRows(rows: readonly string[]): readonly PlatformRule[] {
  const hasPlus = rows.some((row) => /^\+\s?\S/.test(row));
  const isMixed = rows.some((row) => !/^[-!+]/.test(row) && readHeading(row) === undefined);
  let section: 'in' | 'out' = 'in';
  return rows.flatMap((row): readonly PlatformRule[] => {
    const heading = readHeading(row);
    section = heading ?? section;
    if (heading !== undefined) return [];
    const isOut = /^!|^-(?!\s)/.test(row) || (hasPlus && row.startsWith('-'));
    const pattern = row.replace(isOut ? /^(?:!+|-+)\s*/ : /^\+\s*/, '');
    // as an exclusion that may not be meant, it stands against a star that covers it
    const isUnsettled = isMixed && !isOut && section === 'in' && /^-\s/.test(row);
    return isUnsettled
      ? [{ pattern, state: 'out', asset: 'web', isUnsettled, doubt: phrase('scope_doubt_list_mark') }]
      : [{ pattern, state: isOut ? 'out' : section, asset: 'web' }];
  });
}
