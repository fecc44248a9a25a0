import { phrase, type Phrase } from '../../base/text.ts';

export interface CleanedText {
  readonly text: string;
  /** What was changed, so that the person can compare with the published string. */
  readonly doubts: readonly Phrase[];
}

// soft hyphen, zero-width characters, direction marks, byte order mark: pasted along, seen by nobody
const invisible = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
// the two joiners belong to names in other scripts, and to nothing that is written in ours
const strayJoiner = /(?<![\u0590-\u{10ffff}])[\u200c\u200d]|[\u200c\u200d](?![\u0590-\u{10ffff}])/gu;

/** Removes what people paste without seeing it: invisible characters, odd spaces, quotes, Markdown escapes, end punctuation. */
export function cleanRuleText(published: string): CleanedText {
  const visible = published
    .replaceAll(invisible, '')
    .replaceAll(strayJoiner, '')
    // hyphens that word processors set
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
  const unescaped = visible.replaceAll(/\\(?=[*_.-])/g, '');
  const defanged = unescaped
    .replace(/^hxxp(?=s?:\/\/)/i, 'http')
    .replaceAll(/\[(?:\.|dot)\]|\((?:\.|dot)\)|\{(?:\.|dot)\}/gi, '.');
  const bare = trimMarks(defanged);
  const linked = readLink(bare);
  const text = linked === undefined ? bare : trimMarks(linked);
  const doubts: Phrase[] = [];
  if (visible.trim() !== published.trim()) doubts.push(phrase('scope_doubt_cleaned'));
  if (unescaped !== visible) doubts.push(phrase('scope_doubt_escaped'));
  if (defanged !== unescaped) doubts.push(phrase('scope_doubt_defanged'));
  if (linked !== undefined) doubts.push(phrase('scope_doubt_link'));
  return { text, doubts };
}

const listMark = /^\s*(?:[-•*]|\d{1,3}[.)])\s+/u;

/** Takes the marks off a text of which every line has one; where only some have, a dash may take something away. */
function trimListMarks(written: string): string {
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => listMark.test(line))
    ? lines.map((line) => line.replace(listMark, '')).join('\n')
    : written;
}

/** Takes off quotes, list marks, bold type, the angle brackets of a whole address, and end punctuation. */
function trimMarks(written: string): string {
  return (
    cutEnd(cutEnd(trimListMarks(written.trim()), `"'\`”’`), ' \t\r\n,;:')
      // what a browser reads as a dot in a name
      .replaceAll(/(?<=[\p{L}\p{N}])[\u3002\uff0e\uff61](?=[\p{L}\p{N}])/gu, '.')
      .replace(/^["'`“‘]+/u, '')
      .replace(listMark, '')
      .replace(/^(?:\*\*|__?)([^*_]+)(?:\*\*|__?)$/, '$1')
      .replace(/^<(\S+[.:]\S+)>$/, '$1')
      .replace(/^\/{2,}(?=[\w*])/, '')
      // a row of a hosts file
      .replace(/^(?:0\.0\.0\.0|127\.0\.0\.1|::1)\s+(?=\S+\.[a-z])/i, '')
  );
}

/** Cuts characters off the end by hand: an expression would begin anew at each of a long row of them. */
function cutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * Reads the address of a Markdown link. A link whose words name another host stays as it is, and is refused.
 * @returns e.g. `https://a.com` for `[a.com](https://a.com)`
 */
function readLink(text: string): string | undefined {
  const [, label = '', address] = /^\[([^\]]+)\]\(<?([^\s()<>]+)>?\)$/.exec(text) ?? [];
  if (address === undefined) return undefined;
  return !label.includes('.') || writePlain(label) === writePlain(address) ? address : undefined;
}

function writePlain(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
