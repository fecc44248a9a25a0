import { nodeKeyShift } from './node-entry.ts';
import { nodeWords } from './scope-index.ts';

/** Finds where the entries of a node begin: behind the letters of its key, four in a word. */
export function findEntries(nodes: Uint32Array, node: number): number {
  return node + nodeWords.start + ((((nodes[node + nodeWords.key] ?? 0) >>> nodeKeyShift) + 3) >>> 2);
}
