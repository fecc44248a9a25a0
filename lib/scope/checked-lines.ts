import { phrase } from '../base/text.ts';
import { readTypedAddress } from './read-typed-address.ts';
import type { Verdict } from './verdict.ts';

/** What is judged of one pasted text. */
export const checkLimits = {
  /** Lines that are judged; beyond that the command line does it without a page that has to hold them all. */
  maxLines: 100_000,
  /** Characters of one line; what is longer is no address that a browser shows. */
  maxLineLength: 65_536,
} as const;

/** One pasted line with its verdict. */
export interface CheckedLine {
  /** As it was pasted, without the blanks around it; cut where it is too long. */
  readonly line: string;
  readonly verdict: Verdict;
}

export interface PastedLines {
  /** Without blanks around them, and without empty ones. */
  readonly lines: readonly string[];
  /** How many more there are than are judged. */
  readonly moreCount: number;
}

/** Splits a pasted text into the lines that are judged. */
export function splitPastedLines(pasted: string): PastedLines {
  const lines: string[] = [];
  let moreCount = 0;
  for (const match of pasted.matchAll(/[^\r\n]+/g)) {
    const line = match[0].trim();
    if (line === '') continue;
    if (lines.length < checkLimits.maxLines) lines.push(line);
    else moreCount += 1;
  }
  return { lines, moreCount };
}

// characters; enough to find the line again
const shownLength = 200;

/** Judges one pasted line, which may be anything. */
export function checkLine(line: string, judge: (url: string) => Verdict): CheckedLine {
  if (line.length <= checkLimits.maxLineLength) return { line, verdict: judge(readTypedAddress(line)) };
  const reason = phrase('scope_unknown_too_long', String(checkLimits.maxLineLength));
  return { line: line.slice(0, shownLength), verdict: { kind: 'unknown', isListExpired: false, reason } };
}
