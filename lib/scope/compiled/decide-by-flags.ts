import { findIcannSuffix } from '../canonical-host.ts';
import type { VerdictKind } from '../verdict.ts';
import { findSpans } from './build-spans.ts';
import { createHostTrail, findNodes, type HostTrail } from './find-nodes.ts';
import { hasAnySuffix } from './has-any-suffix.ts';
import { hearPlainly } from './hear-plainly.ts';
import { hearLists } from './hear-lists.ts';
import { hearSpans } from './hear-spans.ts';
import { readIpv4, type PageParts } from './page-parts.ts';
import type { RuleIndex } from './scope-index.ts';

/** More names than this are listed for no real host. */
export const maxNodeCount = 32;

// written anew for each address and read before the next one
const suffixTrail = createHostTrail(maxNodeCount);

/**
 * Decides the kind of the verdict by the flags of the entries at the names of a page's host, whose nodes are left in `trail`.
 * @returns undefined where only the whole rules can tell
 */
export function decideByFlags(
  index: RuleIndex,
  page: PageParts,
  trail: HostTrail,
  now: number,
): VerdictKind | undefined {
  if (!page.isPlain || index.anywhere.length > 0) return undefined;
  findNodes(index, page.href, page.hostStart, page.hostEnd, trail);
  const mayPrecede = trail.suffixedEnd !== -1 && precedesSuffix(index, page, trail.suffixedEnd);
  if (trail.nodeCount > maxNodeCount || mayPrecede) return undefined;
  const address = index.spans.length === 0 ? -1 : readIpv4(page);
  if (address !== -1) {
    const spans = findSpans(index.spans, address);
    if (spans.length > 0) return trail.nodeCount === 0 ? hearSpans(index, spans, page, now) : undefined;
  }
  return hearPlainly(index, page, trail, now) ?? hearLists(index, page, trail, now);
}

/** Looks for a rule for any suffix at the name that ends where one may be meant, before a public suffix. */
function precedesSuffix(index: RuleIndex, page: PageParts, suffixedEnd: number): boolean {
  if (suffixedEnd === -2) return true;
  findNodes(index, page.href, page.hostStart, suffixedEnd, suffixTrail);
  if (suffixTrail.nodeCount > maxNodeCount) return true;
  if (!hasAnySuffix(index, suffixTrail, suffixedEnd - page.hostStart)) return false;
  const suffix = findIcannSuffix(page.href.slice(page.hostStart, page.hostEnd));
  return suffix?.length === page.hostEnd - suffixedEnd - 1;
}
