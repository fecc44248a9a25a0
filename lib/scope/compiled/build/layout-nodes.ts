import { IndexTooLargeError } from '../errors.ts';
import { packLetters } from '../hash-host.ts';
import type { IndexDraft } from './index-draft.ts';
import { isOwnedWhole } from './is-owned-whole.ts';
import { chooseLength } from './power-of-two.ts';
import { nodeKeyShift, sharedNode } from '../node-entry.ts';
import { nodeWords, ruleWords } from '../scope-index.ts';

export interface NodeLayout {
  readonly slots: Uint32Array;
  readonly nodes: Uint32Array;
  /** The rules' records, which now name their nodes by offset. */
  readonly rules: Uint32Array;
  /** Where the node of each name begins; 0 for a name without entries, which has none. */
  readonly offsets: Uint32Array;
}

// an offset shares its slot with an eight-bit tag
const maxNodesLength = 1 << 24;

/** Lays the names of a draft out as records, each with its entries in the order of the lists. */
export function layoutNodes(draft: IndexDraft): NodeLayout {
  const offsets = placeNodes(draft);
  const nodes = new Uint32Array(offsets.at(-1) ?? 0);
  writeKeys(draft, offsets, nodes);
  writeEntries(draft, offsets, nodes);
  return { slots: fillSlots(draft, offsets), nodes, rules: nameNodes(draft.rules.words(), offsets), offsets };
}

/** @returns where each node begins, and where the last one ends; nothing begins at 0, which means empty */
function placeNodes({ hosts: { hosts }, entryNodes }: IndexDraft): Uint32Array {
  const entryCounts = new Uint32Array(hosts.length);
  for (const node of entryNodes.words()) entryCounts[node] = (entryCounts[node] ?? 0) + 1;
  const offsets = new Uint32Array(hosts.length + 1);
  let offset: number = nodeWords.start;
  for (let node = 0; node < hosts.length; node++) {
    if (entryCounts[node] === 0) continue;
    offsets[node] = offset;
    const keyWords = ((hosts[node]?.length ?? 0) + 3) >>> 2;
    offset += nodeWords.start + keyWords + 2 * (entryCounts[node] ?? 0);
  }
  if (offset > maxNodesLength) throw new IndexTooLargeError('words of host names', maxNodesLength);
  offsets[hosts.length] = offset;
  return offsets;
}

function writeKeys(
  { hosts: { hosts }, domains }: IndexDraft,
  offsets: Uint32Array,
  nodes: Uint32Array,
): void {
  for (let node = 0; node < hosts.length; node++) {
    const offset = offsets[node] ?? 0;
    if (offset === 0) continue;
    const host = hosts[node] ?? '';
    const domain = domains[node] ?? -1;
    const flags = isOwnedWhole(hosts[domain]) ? 0 : sharedNode;
    nodes[offset + nodeWords.key] = (host.length << nodeKeyShift) | flags;
    packLetters(host, nodes, offset + nodeWords.start);
  }
}

function writeEntries(
  { hosts: { hosts }, entryNodes, entryHeads, entryItems }: IndexDraft,
  offsets: Uint32Array,
  nodes: Uint32Array,
): void {
  const [owners, heads, items] = [entryNodes.words(), entryHeads.words(), entryItems.words()];
  for (let entry = 0; entry < owners.length; entry++) {
    const node = owners[entry] ?? 0;
    const offset = offsets[node] ?? 0;
    const count = nodes[offset + nodeWords.entryCount] ?? 0;
    const at = offset + nodeWords.start + (((hosts[node]?.length ?? 0) + 3) >>> 2) + 2 * count;
    nodes[at] = heads[entry] ?? 0;
    nodes[at + 1] = items[entry] ?? 0;
    nodes[offset + nodeWords.entryCount] = count + 1;
  }
}

function fillSlots({ hosts }: IndexDraft, offsets: Uint32Array): Uint32Array {
  const hashes = hosts.hashes();
  // at most three quarters full: an absent name meets an empty slot soon
  const nodeCount = offsets.reduce((count, offset) => count + Math.min(offset, 1), -1);
  const length = chooseLength(Math.ceil((nodeCount * 4) / 3));
  const slots = new Uint32Array(length);
  for (let node = 0; node < hashes.length; node++) {
    if (offsets[node] === 0) continue;
    const hash = hashes[node] ?? 0;
    let slot = hash & (length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (length - 1);
    slots[slot] = ((offsets[node] ?? 0) << 8) | (hash >>> 24);
  }
  return slots;
}

function nameNodes(rules: Uint32Array, offsets: Uint32Array): Uint32Array {
  for (let at = 0; at < rules.length; at += ruleWords.stride) {
    const numberAfter = rules[at + ruleWords.node] ?? 0;
    if (numberAfter > 0) rules[at + ruleWords.node] = offsets[numberAfter - 1] ?? 0;
  }
  return rules;
}
