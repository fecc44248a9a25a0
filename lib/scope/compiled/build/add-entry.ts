import type { IndexDraft } from './index-draft.ts';
import { entryListShift } from '../node-entry.ts';

/**
 * Adds an entry to a name's node.
 * @param node the name's number; nothing is added for -1, a name that no address has
 * @param bits kind and flags, below `entryListShift`
 */
export function addEntry(draft: IndexDraft, node: number, list: number, bits: number, item: number): void {
  if (node === -1) return;
  draft.entryNodes.push(node);
  draft.entryHeads.push((list << entryListShift) | bits);
  draft.entryItems.push(item);
}
