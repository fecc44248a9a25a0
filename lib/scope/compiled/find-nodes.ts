import { finishHash, fourLetters, mixLetters, noLetters } from './hash-host.ts';
import { nodeKeyShift } from './node-entry.ts';
import { nodeWords, type RuleIndex } from './scope-index.ts';
import { hasLabelShape, mayPrecedeSuffix } from './suffix-labels.ts';

/** What was met on the way through a host name; one is used again and again. */
export interface HostTrail {
  /** The offsets of the nodes of the name and of those above it, the shortest name first. */
  readonly nodes: Uint32Array;
  /** For each node, where its next entry to be heard stands and where its last one ends. */
  readonly cursors: Uint32Array;
  readonly ends: Uint32Array;
  /** How many nodes there are, which may be more than there is room for. */
  nodeCount: number;
  /** Where a name ends that a rule for any suffix may be about; -1 for none, -2 for several. */
  suffixedEnd: number;
}

/** Builds a trail with room for some nodes. */
export function createHostTrail(maxNodeCount: number): HostTrail {
  return {
    nodes: new Uint32Array(maxNodeCount),
    cursors: new Uint32Array(maxNodeCount),
    ends: new Uint32Array(maxNodeCount),
    nodeCount: 0,
    suffixedEnd: -1,
  };
}

const dot = 0x2e;

// the letters of the name in groups of four from its end, as keys hold them; a longer name has no node
const maxGroupCount = 1 << 14;
const groups = new Uint32Array(maxGroupCount);

// what is looked up together: the processor fetches all of it at once instead of one after the other
const maxBatch = 16;
const hashes = new Uint32Array(maxBatch);
const lengths = new Uint32Array(maxBatch);
const groupCounts = new Uint32Array(maxBatch);
const rests = new Uint32Array(maxBatch);
const words = new Uint32Array(maxBatch);

/** Finds the nodes of the host name that stands in `text` from `start` to `end`, and of every name above it. */
export function findNodes(
  index: RuleIndex,
  text: string,
  start: number,
  end: number,
  trail: HostTrail,
): void {
  const { suffixLabels, seed } = index;
  let hash = seed;
  let letters = noLetters;
  let groupCount = 0;
  let batch = 0;
  let labelEnd = end;
  let code = 0;
  let before = 0;
  trail.nodeCount = 0;
  trail.suffixedEnd = -1;
  for (let position = end - 1; ; position--) {
    const beforeThat = before;
    before = code;
    code = position < start ? dot : text.charCodeAt(position);
    if (code === dot) {
      if (batch === maxBatch) {
        lookUp(index, batch, trail);
        batch = 0;
      }
      hashes[batch] = finishHash(hash, letters);
      lengths[batch] = end - position - 1;
      groupCounts[batch] = groupCount;
      rests[batch] = letters;
      batch++;
      // the last label precedes nothing
      if (suffixLabels.length > 0 && labelEnd !== end) {
        const last = text.charCodeAt(labelEnd - 1);
        const mayPrecede =
          hasLabelShape(suffixLabels, labelEnd - position - 1, before, beforeThat, last) &&
          mayPrecedeSuffix(suffixLabels, text, start, position + 1, labelEnd, seed);
        if (mayPrecede) trail.suffixedEnd = trail.suffixedEnd === -1 ? labelEnd : -2;
      }
      if (position < start) break;
      labelEnd = position;
    }
    letters = (letters << 7) | code;
    if (letters >= fourLetters) {
      hash = mixLetters(hash, letters);
      groups[groupCount] = letters;
      groupCount++;
      letters = noLetters;
    }
  }
  lookUp(index, batch, trail);
}

function lookUp({ slots, nodes }: RuleIndex, batch: number, trail: HostTrail): void {
  const mask = slots.length - 1;
  for (let item = 0; item < batch; item++) words[item] = slots[(hashes[item] ?? 0) & mask] ?? 0;
  for (let item = 0; item < batch; item++) {
    const hash = hashes[item] ?? 0;
    let word = words[item] ?? 0;
    for (let slot = hash & mask; word !== 0; word = slots[slot] ?? 0) {
      if ((word & 0xff) === hash >>> 24 && isKey(nodes, word >>> 8, item)) {
        trail.nodes[trail.nodeCount] = word >>> 8;
        trail.nodeCount++;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
}

/** Compares the letters: a hash alone would let a list answer for somebody else's host. */
function isKey(nodes: Uint32Array, node: number, item: number): boolean {
  if ((nodes[node + nodeWords.key] ?? 0) >>> nodeKeyShift !== lengths[item]) return false;
  const start = node + nodeWords.start;
  const groupCount = groupCounts[item] ?? 0;
  for (let group = 0; group < groupCount; group++) {
    if (nodes[start + group] !== groups[group]) return false;
  }
  return rests[item] === noLetters || nodes[start + groupCount] === rests[item];
}
