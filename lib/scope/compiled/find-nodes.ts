import { finishHash, fourLetters, mixLetters, noLetters } from './hash-host.ts';
import { nodeKeyShift } from './node-entry.ts';
import { nodeWords, type ScopeIndex } from './scope-index.ts';

const dot = 0x2e;

/**
 * Finds the nodes of a host name and of every name above it, in one pass from its end.
 * @param start where the name begins in `text`, which may be a whole address
 * @param found receives the nodes' offsets, the shortest name first; as many as it has room for
 * @returns how many nodes there are, which may be more than `found` has room for
 */
export function findNodes(
  index: ScopeIndex,
  text: string,
  start: number,
  end: number,
  found: Uint32Array,
): number {
  const { slots, nodes, nodeBytes } = index;
  const mask = slots.length - 1;
  let hash = index.seed;
  let letters = noLetters;
  let count = 0;
  for (let at = end - 1; at >= start - 1; at--) {
    const code = at >= start ? text.charCodeAt(at) : dot;
    if (code === dot) {
      const full = finishHash(hash, letters);
      const tag = full >>> 24;
      for (let slot = full & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const word = slots[slot] ?? 0;
        if ((word & 0xff) !== tag || !isKey(nodes, nodeBytes, word >>> 8, text, at + 1, end)) continue;
        found[count] = word >>> 8;
        count++;
        break;
      }
    }
    letters = (letters << 7) | code;
    if (letters >= fourLetters) {
      hash = mixLetters(hash, letters);
      letters = noLetters;
    }
  }
  return count;
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
