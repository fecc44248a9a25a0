import {
  chooseNameBits,
  chooseNameWord,
  chooseSingleBit,
  chooseSlot,
  chooseStartBit,
  type answerBits,
  type answerCodes,
  type answerMask,
  type answerShifts,
  type guardedBelow,
  type pathOffsetShift,
  type pathWords,
} from './answer-table.ts';
import {
  combineLane,
  lanesA,
  lanesB,
  scanHost,
  type endBit,
  type labelCountBits,
  type labelCountMask,
  type oddHost,
} from './scan-host.ts';
import type { ScopeIndex } from './scope-index.ts';
import { mayHaveAnySuffix } from './suffix-bits.ts';

// Every request of a page comes through here. V8 reads the constants of a module from memory each time, and those of a
// function never: so the functions write theirs out, and the compiler compares them with the module's.

const httpStart = 7;
const httpsStart = 8;

/**
 * Finds the answer that was worked out when the index was compiled for the deepest name of an address's host.
 * @returns one of `answerCodes`; `ask` where it takes more than host, scheme and a literal path
 */
export function findAnswer(href: string, index: ScopeIndex): number {
  const ask = 4 satisfies typeof answerCodes.ask;
  const start = findHost(href);
  if (start === 0) return ask;
  const { lanes, places } = index;
  const scanned = scanHost(href, start, lanes, places.suffixEnds);
  if (scanned === (-1 satisfies typeof oddHost)) return ask;
  const count = scanned & (15 satisfies typeof labelCountMask);
  const hasEnd = (scanned & (16 satisfies typeof endBit)) !== 0;
  if (hasEnd && mayHaveAnySuffix(index.suffixBits, count, lanes)) return ask;
  return findListed(href, index, start, scanned, count);
}

/**
 * Turns the hashes of labels into those of names, from the shortest one to the first that nobody lists and that is above
 * none that somebody lists; then looks the names up, from the longest one on.
 */
function findListed(href: string, index: ScopeIndex, start: number, scanned: number, count: number): number {
  const { words, answers, slotMask, nameBits, nameMask, singleBits } = index.places;
  const { multiplierA, multiplierB, startA, startB } = index.lanes;
  let a = startA;
  let b = startB;
  let label = count - 1;
  for (; label >= 0; label--) {
    a = combineLane(a, lanesA[label] ?? 0, multiplierA);
    b = combineLane(b, lanesB[label] ?? 0, multiplierB);
    const bits = chooseNameBits(a, b);
    if (((words[nameBits + chooseNameWord(b, nameMask)] ?? 0) & bits) !== bits) break;
    lanesA[label] = a;
    lanesB[label] = b;
  }
  const hasSingle = (singleBits & chooseSingleBit(lanesB[count - 1] ?? 0)) !== 0;
  const last = count - (hasSingle ? 1 : 2);
  for (label++; label <= last; label++) {
    a = lanesA[label] ?? 0;
    b = lanesB[label] ?? 0;
    for (let slot = chooseSlot(a, b, slotMask); ; slot = (slot + 1) & slotMask) {
      const word = words[answers + 2 * slot] ?? 0;
      if (word === 0) break;
      if (word !== (a | 1)) continue;
      let answer = words[answers + 2 * slot + 1] ?? 0;
      const shift =
        (start === (8 satisfies typeof httpsStart) ? 0 : (6 satisfies typeof answerShifts.http)) +
        (label === 0 ? 0 : (3 satisfies typeof answerShifts.below));
      const codeMask = 7 satisfies typeof answerMask;
      if ((answer & codeMask) === (7 satisfies typeof answerCodes.byPath)) {
        const record = index.places.pathAnswers + (answer >>> (3 satisfies typeof pathOffsetShift));
        if (words[record] !== b) continue;
        if (shift === 0)
          return findPathAnswer(words, record, href, scanned >>> (5 satisfies typeof labelCountBits));
        answer = words[record + (1 satisfies typeof pathWords.head)] ?? 0;
      } else if ((answer ^ b) >>> (13 satisfies typeof answerBits) !== 0) continue;
      const isGuarded = (answer & (0x1000 satisfies typeof guardedBelow)) !== 0;
      return isGuarded && label > 0 && beginsAsGlob(index, href, start)
        ? (4 satisfies typeof answerCodes.ask)
        : (answer >>> shift) & codeMask;
    }
  }
  return 3 satisfies typeof answerCodes.unknown;
}

/** @returns where the host of a web page's address begins; 0 for any other address */
export function findHost(href: string): number {
  const isHttp =
    href.length > 8 &&
    href.charCodeAt(0) === 0x68 &&
    href.charCodeAt(1) === 0x74 &&
    href.charCodeAt(2) === 0x74 &&
    href.charCodeAt(3) === 0x70;
  if (!isHttp) return 0;
  const code = href.charCodeAt(4);
  if (code === 0x3a) return 7 satisfies typeof httpStart;
  return code === 0x73 && href.charCodeAt(5) === 0x3a ? (8 satisfies typeof httpsStart) : 0;
}

function beginsAsGlob({ globStarts }: ScopeIndex, href: string, start: number): boolean {
  const bit = chooseStartBit(href, start);
  return ((globStarts[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** Compares the paths of a record, the longest first; of those that cover the address it decides. */
function findPathAnswer(words: Int32Array, record: number, href: string, pathStart: number): number {
  const codeMask = 7 satisfies typeof answerMask;
  const head = words[record + (1 satisfies typeof pathWords.head)] ?? 0;
  let at = record + (2 satisfies typeof pathWords.start);
  for (let left = head >>> (13 satisfies typeof answerBits); left > 0; left--) {
    const path = words[at] ?? 0;
    const length = path >>> (3 satisfies typeof pathOffsetShift);
    if (isUnderPath(words, at + 1, length, href, pathStart)) return path & codeMask;
    at += 1 + ((length + 3) >>> 2);
  }
  return head & codeMask;
}

function isUnderPath(
  words: Int32Array,
  start: number,
  length: number,
  href: string,
  pathStart: number,
): boolean {
  const end = pathStart + length;
  if (href.length < end) return false;
  for (let offset = 0; offset < length; offset++) {
    const letters = words[start + (offset >>> 2)] ?? 0;
    if (((letters >>> ((offset & 3) << 3)) & 0xff) !== href.charCodeAt(pathStart + offset)) return false;
  }
  if (href.length === end) return true;
  const next = href.charCodeAt(end);
  return next === 0x2f || next === 0x3f || next === 0x23;
}
