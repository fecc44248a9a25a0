import { findEntries } from './find-entries.ts';
import type { HostTrail } from './find-nodes.ts';
import { listBits } from './list-bits.ts';
import { entryBits, entryListShift, nodeKeyShift } from './node-entry.ts';
import { listWords, nodeWords, type RuleIndex } from './scope-index.ts';

// an entry with none of them is about its name alone
const notAlone =
  entryBits.kind | entryBits.isSubdomains | entryBits.isDomain | entryBits.isGlob | entryBits.isIrregular;

/**
 * Says whether a list with an entry at one of the nodes may say different things of two pages of one site.
 * @param hostLength the length of the site's host
 */
export function namesPages({ nodes, lists }: RuleIndex, trail: HostTrail, hostLength: number): boolean {
  for (let number = 0; number < trail.nodeCount; number++) {
    const node = trail.nodes[number] ?? 0;
    const keyLength = (nodes[node + nodeWords.key] ?? 0) >>> nodeKeyShift;
    const start = findEntries(nodes, node);
    const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
    for (let at = start; at < end; at += 2) {
      const head = nodes[at] ?? 0;
      const flags = lists[(head >>> entryListShift) * listWords.stride + listWords.flags] ?? 0;
      if ((flags & listBits.hasEverywhere) !== 0) return true;
      const isElsewhere = (head & notAlone) === 0 && keyLength !== hostLength;
      if ((head & entryBits.hasPage) !== 0 && !isElsewhere) return true;
    }
  }
  return false;
}
