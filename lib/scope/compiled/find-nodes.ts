import { finishHash, fourLetters, mixLetters, noLetters } from './hash-host.ts';
import { nodeKeyShift } from './node-entry.ts';
import { nodeWords, type ScopeIndex } from './scope-index.ts';
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
  /** Where the name begins, behind a user name and password. */
  hostStart: number;
  /** Whether a rule for any suffix may be about it. */
  mayPrecedeSuffix: boolean;
}

/** Builds a trail with room for some nodes. */
export function createHostTrail(maxNodeCount: number): HostTrail {
  return {
    nodes: new Uint32Array(maxNodeCount),
    cursors: new Uint32Array(maxNodeCount),
    ends: new Uint32Array(maxNodeCount),
    nodeCount: 0,
    hostStart: 0,
    mayPrecedeSuffix: false,
  };
}

const dot = 0x2e;
const at = 0x40;

// the letters of the name in groups of four from its end, as keys hold them; a longer name has no node
const maxGroupCount = 1 << 14;
const groups = new Uint32Array(maxGroupCount);

/**
 * Finds the nodes of a host name and of every name above it, in one pass from its end.
 * @param start where the name or what precedes it begins in `text`, which may be a whole address
 */
export function findNodes(
  index: ScopeIndex,
  text: string,
  start: number,
  end: number,
  trail: HostTrail,
): void {
  const { slots, nodes, suffixLabels, seed } = index;
  const mask = slots.length - 1;
  let hash = seed;
  let letters = noLetters;
  let groupCount = 0;
  let count = 0;
  let labelEnd = end;
  let position = end - 1;
  let code = 0;
  trail.mayPrecedeSuffix = false;
  for (; ; position--) {
    const before = code;
    code = position < start ? at : text.charCodeAt(position);
    if (code === dot || code === at) {
      const full = finishHash(hash, letters);
      const tag = full >>> 24;
      for (let slot = full & mask; ; slot = (slot + 1) & mask) {
        const word = slots[slot] ?? 0;
        if (word === 0) break;
        if ((word & 0xff) !== tag || !isKey(nodes, word >>> 8, end - position - 1, groupCount, letters))
          continue;
        trail.nodes[count] = word >>> 8;
        count++;
        break;
      }
      // the last label precedes nothing
      if (suffixLabels.length > 0 && labelEnd !== end) {
        const last = text.charCodeAt(labelEnd - 1);
        const mayPrecede =
          hasLabelShape(suffixLabels, labelEnd - position - 1, before, last) &&
          mayPrecedeSuffix(suffixLabels, text, start, position + 1, labelEnd, seed);
        if (mayPrecede) trail.mayPrecedeSuffix = true;
      }
      if (code === at) break;
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
  trail.nodeCount = count;
  trail.hostStart = position + 1;
}

/** Compares the letters: a hash alone would let a list answer for somebody else's host. */
function isKey(
  nodes: Uint32Array,
  node: number,
  length: number,
  groupCount: number,
  letters: number,
): boolean {
  if ((nodes[node + nodeWords.key] ?? 0) >>> nodeKeyShift !== length) return false;
  const start = node + nodeWords.start;
  for (let group = 0; group < groupCount; group++) {
    if (nodes[start + group] !== groups[group]) return false;
  }
  return letters === noLetters || nodes[start + groupCount] === letters;
}
