import { findEntries } from './find-entries.ts';
import { entryBits, entryKinds, entryListShift } from './node-entry.ts';
import { pathLengthShift } from './rule-form.ts';
import { listWords, nodeWords, ruleWords, spanWords, type ScopeIndex } from './scope-index.ts';
import { checkAnswers } from './check-answers.ts';
import { isSuffixLabels } from './suffix-labels.ts';

interface Counts {
  readonly rules: number;
  readonly refused: number;
  readonly lists: number;
}

/** Checks that nothing in an index points outside of it, and that every search in it ends. */
export function checkScopeIndex(index: ScopeIndex): boolean {
  const counts: Counts = {
    rules: index.rules.length / ruleWords.stride - 1,
    refused: index.refused.length - 1,
    lists: index.lists.length / listWords.stride - 1,
  };
  return (
    Number.isInteger(counts.rules) &&
    Number.isInteger(counts.lists) &&
    Math.min(counts.rules, counts.refused, counts.lists) >= 0 &&
    index.expiries.length === counts.lists &&
    isSuffixLabels(index.suffixLabels) &&
    checkAnswers(index) &&
    checkNames(index, counts) &&
    isRising(index.refused, 0, 1, index.refusedText.length) &&
    isRising(index.lists, listWords.rules, listWords.stride, counts.rules) &&
    isRising(index.lists, listWords.refused, listWords.stride, counts.refused) &&
    isRising(index.lists, listWords.extras, listWords.stride, index.extras.length) &&
    isRising(index.lists, listWords.text, listWords.stride, index.listText.length) &&
    index.extras.every((rule) => rule < counts.rules) &&
    checkPairs(index.anywhere, 0, 2, counts) &&
    checkPairs(index.longSpans, 0, 2, counts) &&
    checkPairs(index.spans, spanWords.list, spanWords.stride, counts)
  );
}

/** Marks where nodes begin, one after the other to the end; undefined where one of them is damaged. */
function markNodes(nodes: Uint32Array, counts: Counts): Uint32Array | undefined {
  const marks = new Uint32Array((nodes.length >>> 5) + 1);
  let node: number = nodeWords.start;
  while (node < nodes.length) {
    marks[node >>> 5] = (marks[node >>> 5] ?? 0) | (1 << (node & 31));
    const start = findEntries(nodes, node);
    const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
    if (end > nodes.length || !checkEntries(nodes, start, end, counts)) return undefined;
    node = end;
  }
  return marks;
}

function checkEntries(nodes: Uint32Array, start: number, end: number, counts: Counts): boolean {
  for (let at = start; at < end; at += 2) {
    const head = nodes[at] ?? 0;
    const kind = head & entryBits.kind;
    const isRefused = kind === entryKinds.mention || kind === entryKinds.suffix;
    const isSpokenFor = kind === entryKinds.known && (head & entryBits.isIrregular) !== 0;
    const itemCount = isRefused ? counts.refused : counts.rules;
    const isSound = isSpokenFor || (nodes[at + 1] ?? 0) < itemCount;
    if (head >>> entryListShift >= counts.lists || !isSound) return false;
  }
  return true;
}

function isMarked(marks: Uint32Array, node: number): boolean {
  return ((marks[node >>> 5] ?? 0) & (1 << (node & 31))) !== 0;
}

function checkSlots(slots: Uint32Array, marks: Uint32Array): boolean {
  if (slots.length === 0 || (slots.length & (slots.length - 1)) !== 0) return false;
  let emptyCount = 0;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? 0;
    if (slot === 0) emptyCount++;
    else if (!isMarked(marks, slot >>> 8)) return false;
  }
  // the search for a name that is not there ends at an empty slot
  return emptyCount > 0;
}

function checkNames(index: ScopeIndex, counts: Counts): boolean {
  const marks = markNodes(index.nodes, counts);
  return marks !== undefined && checkSlots(index.slots, marks) && checkRules(index, marks, counts);
}

function checkRules({ rules, ruleText }: ScopeIndex, marks: Uint32Array, counts: Counts): boolean {
  if (!isRising(rules, ruleWords.text, ruleWords.stride, ruleText.length)) return false;
  for (let at = 0; at < counts.rules * ruleWords.stride; at += ruleWords.stride) {
    const node = rules[at + ruleWords.node] ?? 0;
    const literalLength = (rules[at + ruleWords.flags] ?? 0) >>> pathLengthShift;
    const literalEnd = (rules[at + ruleWords.text] ?? 0) + literalLength;
    const textEnd = rules[at + ruleWords.stride + ruleWords.text] ?? 0;
    if (literalEnd > textEnd || (node !== 0 && !isMarked(marks, node))) return false;
  }
  return true;
}

/** Says whether one word of each record never falls and ends at most at `limit`. */
function isRising(words: Uint32Array, word: number, stride: number, limit: number): boolean {
  let before = 0;
  for (let at = word; at < words.length; at += stride) {
    const value = words[at] ?? 0;
    if (value < before) return false;
    before = value;
  }
  return before <= limit;
}

function checkPairs(words: Uint32Array, first: number, stride: number, counts: Counts): boolean {
  if (words.length % stride !== 0) return false;
  for (let at = first; at < words.length; at += stride) {
    if ((words[at] ?? 0) >= counts.lists || (words[at + 1] ?? 0) >= counts.rules) return false;
  }
  return true;
}
