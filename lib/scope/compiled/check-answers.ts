import {
  answerBits,
  answerCodes,
  answerMask,
  pathOffsetShift,
  pathWords,
  startWordCount,
} from './answer-table.ts';
import type { ScopeIndex } from './scope-index.ts';

/** Checks that every search for an answer ends, and that no answer stands outside of the records. */
export function checkAnswers({
  answers,
  nameBits,
  pathAnswers,
  suffixBits,
  globStarts,
}: ScopeIndex): boolean {
  return (
    isPowerOfTwo(answers.length) &&
    answers.length > 1 &&
    isPowerOfTwo(nameBits.length) &&
    isPowerOfTwo(suffixBits.length) &&
    globStarts.length === startWordCount &&
    pathAnswers.length > 0 &&
    checkSlots(answers, pathAnswers)
  );
}

function isPowerOfTwo(length: number): boolean {
  return length > 0 && (length & (length - 1)) === 0;
}

function checkSlots(answers: Int32Array, records: Int32Array): boolean {
  let emptyCount = 0;
  for (let at = 0; at < answers.length; at += 2) {
    if (answers[at] === 0) emptyCount++;
    else {
      const answer = answers[at + 1] ?? 0;
      const isByPath = (answer & answerMask) === answerCodes.byPath;
      if (isByPath && !isRecord(records, answer >>> pathOffsetShift)) return false;
    }
  }
  return emptyCount > 0;
}

/** Says whether a record and all of its paths end within the records. */
function isRecord(records: Int32Array, record: number): boolean {
  let at = record + pathWords.start;
  if (at > records.length) return false;
  let left = (records[record + pathWords.head] ?? 0) >>> answerBits;
  for (; left > 0 && at < records.length; left--) {
    at += 1 + (((records[at] ?? 0) >>> pathOffsetShift) + 3) / 4;
    at = Math.floor(at);
  }
  return left === 0 && at <= records.length;
}
