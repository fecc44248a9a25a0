import { answerBits, answerCodes, chooseNameBits, chooseNameWord, chooseSlot } from './answer-table.ts';
import { createGrowingWords } from './growing-words.ts';
import type { IndexDraft } from './index-draft.ts';
import { createNameFolder } from './name-folder.ts';
import { combineLane, labelCountMask, lanesA, lanesB, oddHost, scanHost } from './scan-host.ts';
import type { ScopeIndex } from './scope-index.ts';

export interface FoldedNames {
  readonly answers: Uint32Array;
  readonly nameBits: Uint32Array;
  readonly pathAnswers: Uint32Array;
}

// at most three quarters full, and at least three bits of the filter for each name and each one above
const slotsPerFour = 3;
const bitsPerName = 10;

const none: FoldedNames = {
  answers: new Uint32Array(2),
  nameBits: new Uint32Array(1),
  pathAnswers: Uint32Array.of(1),
};

/**
 * Works out, for each name of an index, what will be said of addresses at it and below it, so that most are answered by
 * one look at a table.
 * @param offsets where the node of each name begins; 0 for a name without one
 */
export function foldNames(index: ScopeIndex, draft: IndexDraft, offsets: Uint32Array): FoldedNames {
  const { hosts } = draft.hosts;
  const lastNode = hosts.length;
  const nameCount = offsets.reduce((count, offset) => count + Math.min(offset, 1), -1);
  let slotCount = 16;
  while (slotCount * slotsPerFour < nameCount * 4) slotCount *= 2;
  const answers = new Int32Array(slotCount * 2);
  let wordCount = 16;
  while (wordCount * 32 < nameCount * bitsPerName) wordCount *= 2;
  const nameBits = new Int32Array(wordCount);
  const namesB = new Int32Array(lastNode);
  const slotOf = new Int32Array(lastNode).fill(-1);
  const folder = createNameFolder(index);
  const { multiplierA, multiplierB, startA, startB } = index.lanes;

  let shortest = 2;
  // whatever no name narrows down may be about any address
  if (index.anywhere.length > 0) return none;
  for (let name = 0; name < lastNode; name++) {
    if (offsets[name] === 0 || !folder.isRelevant(offsets[name] ?? 0)) continue;
    const scanned = scanHost(hosts[name] ?? '', 0, index.lanes);
    if (scanned === oddHost) continue;
    let a = startA;
    let b = startB;
    for (let label = (scanned & labelCountMask) - 1; label >= 0; label--) {
      a = combineLane(a, lanesA[label] ?? 0, multiplierA);
      b = combineLane(b, lanesB[label] ?? 0, multiplierB);
      const word = chooseNameWord(b, wordCount - 1);
      nameBits[word] = (nameBits[word] ?? 0) | chooseNameBits(a, b);
    }
    if ((scanned & labelCountMask) === 1) shortest = 1;
    namesB[name] = b;
    let slot = chooseSlot(a, b, slotCount - 1);
    while (answers[2 * slot] !== 0) slot = (slot + 1) & (slotCount - 1);
    answers[2 * slot] = a | 1;
    answers[2 * slot + 1] = name;
    slotOf[name] = slot;
  }

  /** Finds the nearest name above that has a node. */
  function findAbove(host: string): number {
    const scanned = scanHost(host, 0, index.lanes);
    let a = startA;
    let b = startB;
    let above = -1;
    for (let label = (scanned & labelCountMask) - 1; label > 0; label--) {
      a = combineLane(a, lanesA[label] ?? 0, multiplierA);
      b = combineLane(b, lanesB[label] ?? 0, multiplierB);
      for (let slot = chooseSlot(a, b, slotCount - 1); ; slot = (slot + 1) & (slotCount - 1)) {
        const word = answers[2 * slot] ?? 0;
        if (word === 0) break;
        const name = answers[2 * slot + 1] ?? 0;
        if (word !== (a | 1) || namesB[name] !== b) continue;
        above = name;
        break;
      }
    }
    return above;
  }

  const aboves = new Int32Array(lastNode);
  for (let name = 0; name < lastNode; name++) {
    aboves[name] = slotOf[name] === -1 ? -1 : findAbove(hosts[name] ?? '');
  }
  const records = createGrowingWords();
  records.push(shortest);
  const chain: number[] = [];
  const folded = new Int32Array(lastNode);
  for (let name = 0; name < lastNode; name++) {
    if (slotOf[name] === -1) continue;
    chain.length = 0;
    for (let at = name; at !== -1; at = aboves[at] ?? -1) chain.push(offsets[at] ?? 0);
    folded[name] = folder.fold(hosts[name] ?? '', chain, namesB[name] ?? 0, records);
  }
  for (let name = 0; name < lastNode; name++) {
    const slot = slotOf[name] ?? -1;
    if (slot === -1) continue;
    const answer = folded[name] ?? 0;
    const isByPath = (answer & 0b111) === answerCodes.byPath;
    answers[2 * slot + 1] = isByPath ? answer : (((namesB[name] ?? 0) >>> answerBits) << answerBits) | answer;
  }
  return {
    answers: new Uint32Array(answers.buffer),
    nameBits: new Uint32Array(nameBits.buffer),
    pathAnswers: records.words(),
  };
}
