import type { VerdictKind } from '../verdict.ts';
import type { HostTrail } from './find-nodes.ts';
import { listBits } from './list-bits.ts';
import { matchPage } from './match-letters.ts';
import { entryBits, entryKinds, entryListShift, nodeKeyShift, sharedNode } from './node-entry.ts';
import { isPlainName, type PageParts } from './page-parts.ts';
import { listWords, nodeWords, type RuleIndex } from './scope-index.ts';

// what more than the entry itself says whether it matches
const heedful = entryBits.isDoubtful | entryBits.isIrregular | entryBits.isDomain | entryBits.isGlob;
const included = 1;
const excluded = 2;
const known = 4;

/**
 * Hears the commonest case by itself: one list, whose rules name hosts and stars only and agree with one another.
 * However a list settles conflicts, there is none to settle.
 * @returns undefined where it is not that case
 */
export function hearPlainly(
  index: RuleIndex,
  page: PageParts,
  trail: HostTrail,
  now: number,
): VerdictKind | undefined {
  const { nodes } = index;
  const hostLength = page.hostEnd - page.hostStart;
  let list = -1;
  let heard = 0;
  let flags = 0;
  for (let number = 0; number < trail.nodeCount; number++) {
    const node = trail.nodes[number] ?? 0;
    const key = nodes[node + nodeWords.key] ?? 0;
    const keyLength = key >>> nodeKeyShift;
    const start = node + nodeWords.start + ((keyLength + 3) >>> 2);
    const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
    for (let at = start; at < end; at += 2) {
      const head = nodes[at] ?? 0;
      const owner = head >>> entryListShift;
      if (owner !== list) {
        if (list !== -1) return undefined;
        list = owner;
        flags = index.lists[list * listWords.stride + listWords.flags] ?? 0;
      }
      const kind = head & entryBits.kind;
      if (kind === entryKinds.known) {
        if ((key & sharedNode) !== 0 || (head & entryBits.isIrregular) !== 0) return undefined;
        heard |= known;
        continue;
      }
      if (kind !== entryKinds.rule) return undefined;
      if (
        (head & (entryBits.isSubdomains | entryBits.isDomain | entryBits.isGlob | entryBits.isIrregular)) ===
        0
      ) {
        if (keyLength !== hostLength) continue;
      } else if (keyLength === hostLength ? (flags & listBits.apexCovers) === 0 : (key & sharedNode) !== 0) {
        return undefined;
      }
      if ((head & heedful) !== 0) return undefined;
      const isNear =
        (head & page.otherScheme) !== 0 ||
        ((head & entryBits.hasPage) !== 0 && !matchPage(index, nodes[at + 1] ?? 0, page));
      if (isNear) {
        // the list names this host, whatever it says of it
        heard |= known;
        continue;
      }
      heard |= (head & entryBits.isOut) === 0 ? included : excluded;
    }
  }
  if (list === -1) return 'unknown';
  if ((flags & listBits.hasEverywhere) !== 0 || !((index.expiries[list] ?? 0) > now)) return undefined;
  switch (heard & (included | excluded)) {
    case included:
      return 'in';
    case excluded:
      return 'out';
    case 0:
      if (heard === 0 || (flags & listBits.isClosed) === 0) return 'unknown';
      return isPlainName(page) ? 'out' : undefined;
    default:
      return undefined;
  }
}
