import { answerCodes, answerMask, answerShifts, guardedBelow } from '../answer-table.ts';
import { createAnswerTableDraft } from './answer-table-draft.ts';
import { createGrowingWords } from './growing-words.ts';
import { hashNames } from './hash-names.ts';
import { createNameFolder } from './name-folder.ts';
import { createNameShapes, maxShapeCount, noShape, nothingAbove } from './name-shapes.ts';
import { createNodeReader, isWide } from './node-reader.ts';
import { lanesB, type HostLanes } from '../scan-host.ts';
import type { RuleIndex } from '../scope-index.ts';
import { gatherWideNames } from './wide-names.ts';

export interface FoldedNames {
  readonly answers: Uint32Array;
  readonly nameBits: Uint32Array;
  readonly pathAnswers: Uint32Array;
  readonly globStarts: Uint32Array;
}

const selves = answerMask | (answerMask << answerShifts.http);
const asked = answerCodes.ask | (answerCodes.ask << answerShifts.http);

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
  const { readShape, readShapeBelow } = createNameShapes(index);
  const bits = offsets.map((offset) => (offset === 0 ? 0 : reader.readNode(offset)));
  // whatever no name narrows down may be about any address
  if (index.anywhere.length > 0) bits.fill(0);
  const wide = gatherWideNames(hosts, (name) => isWide(bits[name] ?? 0), lanes);

  const aboves = new Int32Array(hosts.length).fill(-1);
  const hashesB = new Int32Array(hosts.length);
  const folded = new Int32Array(hosts.length).fill(-1);
  const belows = new Int32Array(hosts.length);
  const shapesBelow = new Int32Array(hosts.length);
  // a name of each shape whose answers are those of all others of it
  const examples = new Int32Array(maxShapeCount).fill(-1);
  const records = createGrowingWords();
  // where the filter of the names of one label will stand
  records.push(0);

  /**
   * Folds the name that `hashNames` hashed last, after those above it, which say what is below it where it says nothing
   * of that itself.
   * @returns whether its hashes are still in the lanes
   */
  function foldName(name: number, count: number): boolean {
    const host = hosts[name] ?? '';
    hashesB[name] = lanesB[0] ?? 0;
    const above = wide.findAbove(host, count);
    aboves[name] = above;
    const isFirst = above === -1 || folded[above] !== -1;
    if (!isFirst) foldName(above, hashNames(hosts[above] ?? '', lanes));
    const nodeAbove = above === -1 ? 0 : (offsets[above] ?? 0);
    const shapeAbove = above === -1 ? nothingAbove : (shapesBelow[above] ?? noShape);
    const node = offsets[name] ?? 0;
    const shape = readShape(node, nodeAbove, shapeAbove);
    if (isWide(bits[name] ?? 0)) shapesBelow[name] = readShapeBelow(node, nodeAbove, shapeAbove);
    const example = shape === noShape ? -1 : (examples[shape] ?? -1);
    if (example === -1) {
      foldByRules(name, above, shape === noShape);
      if (shape !== noShape) examples[shape] = name;
    } else {
      folded[name] = folder.repeat(folded[example] ?? 0, node, hashesB[name] ?? 0, records);
      belows[name] = belows[example] ?? 0;
    }
    return isFirst;
  }

  function foldByRules(name: number, above: number, isOnly: boolean): void {
    const chain: number[] = [offsets[name] ?? 0];
    for (let at = above; at !== -1; at = aboves[at] ?? -1) chain.push(offsets[at] ?? 0);
    const inherited = above === -1 ? undefined : belows[above];
    folded[name] = folder.fold(
      hosts[name] ?? '',
      chain,
      bits[name] ?? 0,
      inherited,
      isOnly,
      hashesB[name] ?? 0,
      records,
    );
    belows[name] = folder.below();
  }

  /** Says whether a name needs no answer of its own: what is said below the name above it is said of it, too. */
  function isImplied(name: number, above: number): boolean {
    if (above === -1 || isWide(bits[name] ?? 0)) return false;
    const own = folded[name] ?? 0;
    const below = belows[above] ?? 0;
    const isGuarded = (below & (guardedBelow >>> answerShifts.below)) !== 0;
    return (own & asked) === 0 && !isGuarded && ((own ^ below) & selves) === 0;
  }

  const table = createAnswerTableDraft(bits.reduce((count, word) => count + (word === 0 ? 0 : 1), 0));
  for (let name = 0; name < hosts.length; name++) {
    if (bits[name] === 0) continue;
    const host = hosts[name] ?? '';
    const count = hashNames(host, lanes);
    if (count === 0) continue;
    if (folded[name] === -1 && !foldName(name, count)) hashNames(host, lanes);
    if (!isImplied(name, aboves[name] ?? -1)) table.add(count, folded[name] ?? 0);
  }
  const pathAnswers = records.words();
  pathAnswers[0] = table.singleBits();
  const { answers, nameBits } = table;
  return { answers, nameBits, pathAnswers, globStarts: reader.globStarts };
}
