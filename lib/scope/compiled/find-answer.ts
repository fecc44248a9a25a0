import {
  answerBits,
  answerCodes,
  answerMask,
  answerShifts,
  chooseNameBits,
  chooseNameWord,
  chooseSlot,
  chooseStartBit,
  guardedBelow,
  pathOffsetShift,
  pathWords,
} from './answer-table.ts';
import {
  combineLane,
  endBit,
  labelCountBits,
  labelCountMask,
  lanesA,
  lanesB,
  oddHost,
  scanHost,
} from './scan-host.ts';
import type { ScopeIndex } from './scope-index.ts';
import { mayHaveAnySuffix } from './suffix-bits.ts';

const httpStart = 7;
const httpsStart = 8;

/**
 * Finds the answer that was worked out when the index was compiled for the deepest name of an address's host.
 * @returns one of `answerCodes`; `ask` where it takes more than host, scheme and a literal path
 */
export function findAnswer(href: string, index: ScopeIndex): number {
  const start = findHost(href);
  if (start === 0) return answerCodes.ask;
  const scanned = scanHost(href, start, index.lanes, index.suffixEnds);
  if (scanned === oddHost) return answerCodes.ask;
  const count = scanned & labelCountMask;
  if ((scanned & endBit) !== 0 && mayHaveAnySuffix(index.suffixBits, count, index.lanes)) {
    return answerCodes.ask;
  }
  let label = findDeepest(index, count);
  const { answers } = index;
  const mask = (answers.length >>> 1) - 1;
  for (const last = count - index.shortestName; label <= last; label++) {
    const a = lanesA[label] ?? 0;
    const b = lanesB[label] ?? 0;
    for (let slot = chooseSlot(a, b, mask); ; slot = (slot + 1) & mask) {
      const word = answers[2 * slot] ?? 0;
      if (word === 0) break;
      if (word !== (a | 1)) continue;
      const answer = answers[2 * slot + 1] ?? 0;
      const shift =
        (start === httpsStart ? 0 : answerShifts.http) +
        (label === 0 ? answerShifts.self : answerShifts.below);
      if ((answer & answerMask) === answerCodes.byPath) {
        const record = answer >>> pathOffsetShift;
        if (index.pathAnswers[record] !== b) continue;
        if (shift === 0) return findPathAnswer(index.pathAnswers, record, href, scanned >>> labelCountBits);
        const head = index.pathAnswers[record + pathWords.head] ?? 0;
        if (label > 0 && (head & guardedBelow) !== 0 && beginsAsGlob(index, href, start))
          return answerCodes.ask;
        return (head >>> shift) & answerMask;
      } else if ((answer ^ b) >>> answerBits === 0) {
        if (label > 0 && (answer & guardedBelow) !== 0 && beginsAsGlob(index, href, start))
          return answerCodes.ask;
        return (answer >>> shift) & answerMask;
      }
    }
  }
  return answerCodes.unknown;
}

/** @returns where the host of a web page's address begins; 0 for any other address */
export function findHost(href: string): number {
  const isHttp =
    href.length > httpsStart &&
    href.charCodeAt(0) === 0x68 &&
    href.charCodeAt(1) === 0x74 &&
    href.charCodeAt(2) === 0x74 &&
    href.charCodeAt(3) === 0x70;
  if (!isHttp) return 0;
  const code = href.charCodeAt(4);
  if (code === 0x3a) return httpStart;
  return code === 0x73 && href.charCodeAt(5) === 0x3a ? httpsStart : 0;
}

/**
 * Turns the hashes of labels into those of names, from the shortest one to the first that nobody lists and that is above
 * none that somebody lists.
 * @returns the label at which the deepest name begins that may be listed
 */
function findDeepest({ lanes, nameBits }: ScopeIndex, count: number): number {
  const { multiplierA, multiplierB } = lanes;
  const mask = nameBits.length - 1;
  let a = lanes.startA;
  let b = lanes.startB;
  let label = count - 1;
  for (; label >= 0; label--) {
    a = combineLane(a, lanesA[label] ?? 0, multiplierA);
    b = combineLane(b, lanesB[label] ?? 0, multiplierB);
    const bits = chooseNameBits(a, b);
    if (((nameBits[chooseNameWord(b, mask)] ?? 0) & bits) !== bits) break;
    lanesA[label] = a;
    lanesB[label] = b;
  }
  return label + 1;
}

function beginsAsGlob({ globStarts }: ScopeIndex, href: string, start: number): boolean {
  const bit = chooseStartBit(href, start);
  return ((globStarts[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

const slash = 0x2f;
const questionMark = 0x3f;
const hash = 0x23;

/** Compares the paths of a record, the longest first; of those that cover the address it decides. */
function findPathAnswer(records: Int32Array, record: number, href: string, pathStart: number): number {
  const head = records[record + pathWords.head] ?? 0;
  let at = record + pathWords.start;
  for (let left = head >>> answerBits; left > 0; left--) {
    const path = records[at] ?? 0;
    const length = path >>> pathOffsetShift;
    if (isUnderPath(records, at + 1, length, href, pathStart)) return path & answerMask;
    at += 1 + ((length + 3) >>> 2);
  }
  return head & answerMask;
}

function isUnderPath(
  records: Int32Array,
  start: number,
  length: number,
  href: string,
  pathStart: number,
): boolean {
  const end = pathStart + length;
  if (href.length < end) return false;
  for (let offset = 0; offset < length; offset++) {
    const letters = records[start + (offset >>> 2)] ?? 0;
    if (((letters >>> ((offset & 3) << 3)) & 0xff) !== href.charCodeAt(pathStart + offset)) return false;
  }
  if (href.length === end) return true;
  const next = href.charCodeAt(end);
  return next === slash || next === questionMark || next === hash;
}
