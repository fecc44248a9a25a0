import {
  answerBits,
  answerCodes,
  answerMask,
  chooseNameBits,
  chooseNameWord,
  chooseSingleBit,
  chooseSlot,
} from '../answer-table.ts';
import { chooseLength, chooseTableMask } from './power-of-two.ts';
import { lanesA, lanesB } from '../scan-host.ts';

/** The table of answers while names are added to it, and the filter before it. */
export interface AnswerTableDraft {
  /**
   * Adds the name that `hashNames` hashed last.
   * @param count how many labels it has
   * @param folded the low bits of its slot
   */
  readonly add: (count: number, folded: number) => void;
  readonly answers: Uint32Array;
  readonly nameBits: Uint32Array;
  /** A filter of the names of one label. */
  readonly singleBits: () => number;
}

// two bits of the filter for each name and each one above
const bitsPerName = 10;

/** Builds an empty table with room for so many names. */
export function createAnswerTableDraft(nameCount: number): AnswerTableDraft {
  const mask = chooseTableMask(nameCount);
  const answers = new Int32Array(2 * mask + 2);
  const nameBits = new Int32Array(chooseLength((mask * 3 * bitsPerName) >>> 7));
  let singleBits = 0;

  function add(count: number, folded: number): void {
    for (let label = 0; label < count; label++) {
      const b = lanesB[label] ?? 0;
      const word = chooseNameWord(b, nameBits.length - 1);
      nameBits[word] = (nameBits[word] ?? 0) | chooseNameBits(lanesA[label] ?? 0, b);
    }
    const a = lanesA[0] ?? 0;
    const b = lanesB[0] ?? 0;
    if (count === 1) singleBits |= chooseSingleBit(b);
    let slot = chooseSlot(a, b, mask);
    while (answers[2 * slot] !== 0) slot = (slot + 1) & mask;
    answers[2 * slot] = a | 1;
    const isByPath = (folded & answerMask) === answerCodes.byPath;
    answers[2 * slot + 1] = isByPath ? folded : ((b >>> answerBits) << answerBits) | folded;
  }

  return {
    add,
    answers: new Uint32Array(answers.buffer),
    nameBits: new Uint32Array(nameBits.buffer),
    singleBits: () => singleBits,
  };
}
