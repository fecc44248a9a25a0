import {
  answerBits,
  answerCodes,
  answerMask,
  chooseNameBits,
  chooseNameWord,
  chooseSlot,
} from './answer-table.ts';
import { createGrowingWords } from './growing-words.ts';
import { createNameFolder } from './name-folder.ts';
import { createNameShapes, maxShapeCount, noShape, nothingAbove } from './name-shapes.ts';
import { createNodeReader, isWide } from './node-reader.ts';
import {
  combineLane,
  labelCountMask,
  lanesA,
  lanesB,
  oddHost,
  scanHost,
  type HostLanes,
} from './scan-host.ts';
import type { RuleIndex } from './scope-index.ts';

export interface FoldedNames {
  readonly answers: Uint32Array;
  readonly nameBits: Uint32Array;
  readonly pathAnswers: Uint32Array;
  readonly globStarts: Uint32Array;
}

// a table at most three quarters full; two bits of the filter for each name and each one above
const slotsPerFour = 3;
const bitsPerName = 10;

/**
 * Works out, for each name of an index, what will be said of addresses at it and below it, so that most are answered by
 * one look at a table.
 * @param hosts the names
 * @param offsets where the node of each name begins; 0 for a name without one
 */
export function foldNames(
  index: RuleIndex,
  lanes: HostLanes,
  hosts: readonly string[],
  offsets: Uint32Array,
): FoldedNames {
  const reader = createNodeReader(index);
  const folder = createNameFolder(index, reader);
  const { multiplierA, multiplierB, startA, startB } = lanes;
  const hashesB = new Int32Array(hosts.length);
  const aboves = new Int32Array(hosts.length).fill(-1);
  const slotOf = new Int32Array(hosts.length).fill(-1);
  const bits = offsets.map((offset) => (offset === 0 ? 0 : reader.readNode(offset)));
  // whatever no name narrows down may be about any address
  if (index.anywhere.length > 0) bits.fill(0);

  const wideMask = chooseMask(bits.reduce((count, word) => count + (isWide(word) ? 1 : 0), 0));
  const wideSlots = new Int32Array(wideMask + 1).fill(-1);
  for (let name = 0; name < hosts.length; name++) {
    if (!isWide(bits[name] ?? 0)) continue;
    const scanned = scanHost(hosts[name] ?? '', 0, lanes);
    if (scanned === oddHost) continue;
    let a = startA;
    let b = startB;
    for (let label = (scanned & labelCountMask) - 1; label >= 0; label--) {
      a = combineLane(a, lanesA[label] ?? 0, multiplierA);
      b = combineLane(b, lanesB[label] ?? 0, multiplierB);
    }
    hashesB[name] = b;
    let slot = chooseSlot(a, b, wideMask);
    while (wideSlots[slot] !== -1) slot = (slot + 1) & wideMask;
    wideSlots[slot] = name;
  }

  const mask = chooseMask(bits.reduce((count, word) => count + (word === 0 ? 0 : 1), 0));
  const answers = new Int32Array(2 * mask + 2);
  const nameBits = new Int32Array(chooseLength((mask * slotsPerFour * bitsPerName) >>> 7));
  let shortest = 2;
  for (let name = 0; name < hosts.length; name++) {
    if (bits[name] === 0) continue;
    const scanned = scanHost(hosts[name] ?? '', 0, lanes);
    if (scanned === oddHost) continue;
    const count = scanned & labelCountMask;
    if (count === 1) shortest = 1;
    let a = startA;
    let b = startB;
    for (let label = count - 1; label >= 0; label--) {
      a = combineLane(a, lanesA[label] ?? 0, multiplierA);
      b = combineLane(b, lanesB[label] ?? 0, multiplierB);
      const word = chooseNameWord(b, nameBits.length - 1);
      nameBits[word] = (nameBits[word] ?? 0) | chooseNameBits(a, b);
      if (label === 0) break;
      for (let slot = chooseSlot(a, b, wideMask); wideSlots[slot] !== -1; slot = (slot + 1) & wideMask) {
        const above = wideSlots[slot] ?? 0;
        if (hashesB[above] === b && isAbove(hosts[above] ?? '', hosts[name] ?? '')) aboves[name] = above;
      }
    }
    hashesB[name] = b;
    let slot = chooseSlot(a, b, mask);
    while (answers[2 * slot] !== 0) slot = (slot + 1) & mask;
    answers[2 * slot] = a | 1;
    slotOf[name] = slot;
  }

  const records = createGrowingWords();
  records.push(shortest);
  const folded = new Int32Array(hosts.length).fill(-1);
  const belows = new Int32Array(hosts.length);
  const { readShape, readShapeBelow } = createNameShapes(index);
  const shapesBelow = new Int32Array(hosts.length);
  // a name of each shape whose answers are those of all others of it
  const examples = new Int32Array(maxShapeCount).fill(-1);

  /** Folds a name after those above it, which say what is below it where it says nothing of that itself. */
  function foldName(name: number): void {
    const above = aboves[name] ?? -1;
    if (above !== -1 && folded[above] === -1) foldName(above);
    const nodeAbove = above === -1 ? 0 : (offsets[above] ?? 0);
    const shapeAbove = above === -1 ? nothingAbove : (shapesBelow[above] ?? noShape);
    const node = offsets[name] ?? 0;
    const shape = readShape(node, nodeAbove, shapeAbove);
    if (isWide(bits[name] ?? 0)) shapesBelow[name] = readShapeBelow(node, nodeAbove, shapeAbove);
    const example = shape === noShape ? -1 : (examples[shape] ?? -1);
    if (example === -1) {
      foldByRules(name, above);
      if (shape !== noShape) examples[shape] = name;
    } else {
      folded[name] = folder.repeat(folded[example] ?? 0, node, hashesB[name] ?? 0, records);
      belows[name] = belows[example] ?? 0;
    }
    const answer = folded[name] ?? 0;
    const isByPath = (answer & answerMask) === answerCodes.byPath;
    answers[2 * (slotOf[name] ?? 0) + 1] = isByPath
      ? answer
      : (((hashesB[name] ?? 0) >>> answerBits) << answerBits) | answer;
  }

  function foldByRules(name: number, above: number): void {
    const chain: number[] = [offsets[name] ?? 0];
    for (let at = above; at !== -1; at = aboves[at] ?? -1) chain.push(offsets[at] ?? 0);
    const inherited = above === -1 ? undefined : belows[above];
    folded[name] = folder.fold(
      hosts[name] ?? '',
      chain,
      bits[name] ?? 0,
      inherited,
      hashesB[name] ?? 0,
      records,
    );
    belows[name] = folder.below();
  }

  for (let name = 0; name < hosts.length; name++) {
    if (slotOf[name] !== -1 && folded[name] === -1) foldName(name);
  }
  return {
    answers: new Uint32Array(answers.buffer),
    nameBits: new Uint32Array(nameBits.buffer),
    pathAnswers: records.words(),
    globStarts: reader.globStarts,
  };
}

function chooseMask(count: number): number {
  return chooseLength(Math.ceil((count * 4) / slotsPerFour) + 1) - 1;
}

function chooseLength(least: number): number {
  let length = 16;
  while (length < least) length *= 2;
  return length;
}

function isAbove(above: string, host: string): boolean {
  return host.endsWith(above) && host.charCodeAt(host.length - above.length - 1) === 0x2e;
}
