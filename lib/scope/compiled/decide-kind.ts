import { findIcannSuffix } from '../canonical-host.ts';
import type { VerdictKind } from '../verdict.ts';
import { answerCodes, answerKinds } from './answer-table.ts';
import { findAnswer } from './find-answer.ts';
import { findSpans } from './build-spans.ts';
import { decideScopeByIndex } from './decide-scope-by-index.ts';
import { createHostTrail, findNodes } from './find-nodes.ts';
import { findRelevantLists } from './find-relevant-lists.ts';
import { hasAnySuffix } from './has-any-suffix.ts';
import { hearPlainly } from './hear-plainly.ts';
import { hearLists } from './hear-lists.ts';
import { hearSpans } from './hear-spans.ts';
import { namesPages } from './names-pages.ts';
import { createPageParts, readIpv4, readPageParts } from './page-parts.ts';
import type { ScopeIndex } from './scope-index.ts';
import { coverPaths, findSitePaths, openSite, type SiteAnswers } from './site-memo.ts';

// more names than this are listed for no real host
const maxNodeCount = 32;

// written anew for each address and read before the next one: nothing is allocated for a request that nobody lists
const page = createPageParts();
const trail = createHostTrail(maxNodeCount);
const suffixTrail = createHostTrail(maxNodeCount);

/**
 * Decides only the kind of the verdict on an address that is parsed already, the one that `decideScope` gives.
 * Most addresses are decided by answers that were worked out beforehand, others by what was said of their site, the
 * rest by flags or by the whole rules.
 * @param now milliseconds since 1970
 */
export function decideKind({ href }: URL, index: ScopeIndex, now: number): VerdictKind {
  const answer = now < index.answersUntil ? findAnswer(href, index) : answerCodes.ask;
  return answerKinds[answer] ?? decideBySite(href, index, now);
}

function decideBySite(href: string, index: ScopeIndex, now: number): VerdictKind {
  readPageParts(href, page);
  if (!page.isWeb) return 'unknown';
  // what was said before a list expired may be another thing now
  if (!page.isPlain || now >= index.siteMemo.until) return decideByRules(index, now);
  const site = href.slice(0, page.pathStart);
  const { paths, kinds } = index.siteMemo.sites.get(site) ?? openNewSite(site, index, now);
  if (paths === undefined) return decideByRules(index, now);
  const covering = coverPaths(paths, href, page.pathStart);
  const known = kinds.get(covering);
  if (known !== undefined) return known;
  const kind = decideByRules(index, now);
  kinds.set(covering, kind);
  return kind;
}

function openNewSite(site: string, index: ScopeIndex, now: number): SiteAnswers {
  const { href, hostStart, hostEnd } = page;
  const isForAllPages =
    decideByFlags(index, now) !== undefined && !namesPages(index, trail, hostEnd - hostStart);
  const paths = isForAllPages
    ? []
    : findSitePaths(findRelevantLists(href, index), href.slice(hostStart, hostEnd));
  return openSite(index.siteMemo, site, paths);
}

function decideByRules(index: ScopeIndex, now: number): VerdictKind {
  return decideByFlags(index, now) ?? decideScopeByIndex(page.href, index, { now }).kind;
}

/**
 * Decides about the page whose parts were read last.
 * @returns undefined where only the whole rules can tell
 */
function decideByFlags(index: ScopeIndex, now: number): VerdictKind | undefined {
  const { href } = page;
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
