import { findIcannSuffix } from '../canonical-host.ts';
import type { VerdictKind } from '../verdict.ts';
import { answerCodes, answerKinds } from './answer-table.ts';
import { findAnswer } from './find-answer.ts';
import { findSpans } from './build-spans.ts';
import { decideScopeByIndex } from './decide-scope-by-index.ts';
import { createHostTrail, findNodes } from './find-nodes.ts';
import { hasAnySuffix } from './has-any-suffix.ts';
import { hearPlainly } from './hear-plainly.ts';
import { hearLists } from './hear-lists.ts';
import { hearSpans } from './hear-spans.ts';
import { createPageParts, readIpv4, readPageParts } from './page-parts.ts';
import type { ScopeIndex } from './scope-index.ts';

// more names than this are listed for no real host
const maxNodeCount = 32;

// written anew for each address and read before the next one: nothing is allocated for a request that nobody lists
const page = createPageParts();
const trail = createHostTrail(maxNodeCount);
const suffixTrail = createHostTrail(maxNodeCount);

/**
 * Decides only the kind of the verdict on an address that is parsed already, the one that `decideScope` gives.
 * Most addresses are decided by flags alone; the others by the whole rules, as `decideScopeByIndex` does.
 * @param now milliseconds since 1970
 */
export function decideKind({ href }: URL, index: ScopeIndex, now: number): VerdictKind {
  const answer = now < index.answersUntil ? findAnswer(href, index) : answerCodes.ask;
  return answerKinds[answer] ?? decideByRules(href, index, now, answer);
}

function decideByRules(href: string, index: ScopeIndex, now: number, answer: number): VerdictKind {
  const remembered = answer < 0 ? index.remembered.get(answer) : undefined;
  if (remembered !== undefined) return remembered;
  const kind = decideByFlags(href, index, now) ?? decideScopeByIndex(href, index, { now }).kind;
  if (answer < 0) index.remembered.set(answer, kind);
  return kind;
}

/** @returns undefined where only the whole rules can tell */
export function decideByFlags(href: string, index: ScopeIndex, now: number): VerdictKind | undefined {
  readPageParts(href, page);
  if (!page.isWeb) return 'unknown';
  if (!page.isPlain || index.anywhere.length > 0) return undefined;
  findNodes(index, href, page.hostStart, page.hostEnd, trail);
  if (trail.nodeCount > maxNodeCount || (trail.suffixedEnd !== -1 && precedesSuffix(index))) return undefined;
  const address = index.spans.length === 0 ? -1 : readIpv4(page);
  if (address !== -1) {
    const spans = findSpans(index.spans, address);
    if (spans.length > 0) return trail.nodeCount === 0 ? hearSpans(index, spans, page, now) : undefined;
  }
  return hearPlainly(index, page, trail, now) ?? hearLists(index, page, trail, now);
}

/** Looks for a rule for any suffix at the name that ends where one may be meant, before a public suffix. */
function precedesSuffix(index: ScopeIndex): boolean {
  const { suffixedEnd } = trail;
  if (suffixedEnd === -2) return true;
  findNodes(index, page.href, page.hostStart, suffixedEnd, suffixTrail);
  if (suffixTrail.nodeCount > maxNodeCount) return true;
  if (!hasAnySuffix(index, suffixTrail, suffixedEnd - page.hostStart)) return false;
  const suffix = findIcannSuffix(page.href.slice(page.hostStart, page.hostEnd));
  return suffix?.length === page.hostEnd - suffixedEnd - 1;
}
