import { finishHash, fourLetters, mixLetters, noLetters } from './hash-host.ts';
import { nodeKeyShift } from './node-entry.ts';
import { nodeWords, type ScopeIndex } from './scope-index.ts';
import { mayPrecedeSuffix } from './suffix-labels.ts';

/** What was met on the way through a host name; one is used again and again. */
export interface HostTrail {
  /** The offsets of the nodes of the name and of those above it, the shortest name first. */
  readonly nodes: Uint32Array;
  /** For each node, where its next entry to be heard stands and where its last one ends. */
  readonly cursors: Uint32Array;
  readonly ends: Uint32Array;
  /** How many there are, which may be more than there is room for. */
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

/**
 * Finds the nodes of a host name and of every name above it, in one pass from its end.
 * @param start where the name or what precedes it begins in `text`, which may be a whole address
 */
export function findNodes(
  { slots, nodes, nodeBytes, suffixLabels, seed }: ScopeIndex,
  text: string,
  start: number,
  end: number,
  trail: HostTrail,
): void {
  const mask = slots.length - 1;
  let hash = seed;
  let letters = noLetters;
  let count = 0;
  let labelEnd = end;
  let position = end;
  trail.mayPrecedeSuffix = false;
  for (let code = 0; position >= start && code !== at;) {
    position--;
    code = position < start ? at : text.charCodeAt(position);
    if (code === dot || code === at) {
      const full = finishHash(hash, letters);
      const tag = full >>> 24;
      for (let slot = full & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const word = slots[slot] ?? 0;
        if ((word & 0xff) !== tag || !isKey(nodes, nodeBytes, word >>> 8, text, position + 1, end)) continue;
        trail.nodes[count] = word >>> 8;
        count++;
        break;
      }
      // the last label precedes nothing
      if (labelEnd !== end && mayPrecedeSuffix(suffixLabels, text, start, position + 1, labelEnd, seed)) {
        trail.mayPrecedeSuffix = true;
      }
      labelEnd = position;
    }
    letters = (letters << 7) | code;
    if (letters >= fourLetters) {
      hash = mixLetters(hash, letters);
      letters = noLetters;
    }
  }
  trail.nodeCount = count;
  trail.hostStart = position + 1;
}

/** Compares the bytes: a hash alone would let a list answer for somebody else's host. */
function isKey(
  nodes: Uint32Array,
  nodeBytes: Uint8Array,
  node: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const length = (nodes[node + nodeWords.key] ?? 0) >>> nodeKeyShift;
  if (length !== end - start) return false;
  const keyAt = (node + nodeWords.start) * 4;
  for (let offset = 0; offset < length; offset++) {
    if (nodeBytes[keyAt + offset] !== text.charCodeAt(start + offset)) return false;
  }
  return true;
}
