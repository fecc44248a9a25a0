import { phrase, type Phrase } from '../base/text.ts';

export interface CleanedText {
  readonly text: string;
  /** What was changed, so that the person can compare with the published string. */
  readonly doubts: readonly Phrase[];
}

// soft hyphen, zero-width characters, direction marks, byte order mark: pasted along, seen by nobody
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** Removes what people paste without seeing it: invisible characters, odd spaces, quotes, Markdown escapes, end punctuation. */
export function cleanRuleText(published: string): CleanedText {
  const visible = published.replaceAll(invisible, '').replaceAll(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
  const unescaped = visible.replaceAll(/\\(?=[*_.-])/g, '');
  const unquoted = trimEnd(unescaped.trim().replace(/^["'`“‘]+/u, ''), /["'`”’]/u);
  const text = trimEnd(unquoted, /[\s,;:]/).replace(/^[-•]\s+/u, '');
  const doubts: Phrase[] = [];
  if (visible.trim() !== published.trim()) doubts.push(phrase('scope_doubt_cleaned'));
  if (unescaped !== visible) doubts.push(phrase('scope_doubt_escaped'));
  return { text, doubts };
}

/** By hand, because an expression would try each of many spaces or quotes before it again. */
function trimEnd(written: string, unwanted: RegExp): string {
  let end = written.length;
  while (end > 0 && unwanted.test(written.charAt(end - 1))) end -= 1;
  return written.slice(0, end);
}
