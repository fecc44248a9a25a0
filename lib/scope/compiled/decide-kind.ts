import { decideScope } from '../decide/decide-scope.ts';
import type { VerdictKind } from '../verdict.ts';
import { answerCodes, answerKinds } from './answer-table.ts';
import { decideByFlags, maxNodeCount } from './decide-by-flags.ts';
import { decideScopeByIndex } from './decide-scope-by-index.ts';
import { findAnswer, findHost } from './find-answer.ts';
import { createHostTrail } from './find-nodes.ts';
import { findRelevantLists } from './find-relevant-lists.ts';
import { namesPages } from './names-pages.ts';
import { createPageParts, readPageParts } from './page-parts.ts';
import { findRecent, keepRecent } from './recent-sites.ts';
import type { ScopeIndex } from './scope-index.ts';
import {
  coverPaths,
  findSitePaths,
  keepKind,
  keepSite,
  metOnce,
  noPaths,
  openSite,
  type SiteAnswers,
} from './site-memo.ts';

// written anew for each address and read before the next one: nothing is allocated for a request that nobody lists
const page = createPageParts();
const trail = createHostTrail(maxNodeCount);

/**
 * Decides only the kind of the verdict on an address that is parsed already, the one that `decideScope` gives.
 * Most addresses are decided by answers that were worked out beforehand, most others by what was said of their site
 * before, the rest by flags or by the whole rules.
 * @param now milliseconds since 1970
 */
export function decideKind({ href }: URL, index: ScopeIndex, now: number): VerdictKind {
  const answer = now < index.answersUntil ? findAnswer(href, index) : answerCodes.ask;
  return answerKinds[answer] ?? decideAsked(href, index, now);
}

function decideAsked(href: string, index: ScopeIndex, now: number): VerdictKind {
  const { siteMemo, lanes } = index;
  const start = findHost(href);
  // what was said before a list expired may be another thing now
  const isLasting = now < siteMemo.until;
  const recent = isLasting ? findRecent(siteMemo.recent, lanes, href, start) : undefined;
  if (recent !== undefined) return recent;
  readPageParts(href, page);
  if (!page.isWeb) return 'unknown';
  return isLasting && page.isPlain ? decideBySite(index, start, now) : decideByRules(index, now);
}

function decideBySite(index: ScopeIndex, start: number, now: number): VerdictKind {
  const { siteMemo } = index;
  const { href, hostStart, hostEnd, pathStart } = page;
  const site = href.slice(0, pathStart);
  let known = siteMemo.sites.get(site);
  if (known === undefined) return decideNewSite(index, site, start, now);
  if (known === metOnce) {
    const paths = findSitePaths(findRelevantLists(href, index), href.slice(hostStart, hostEnd));
    known = openSite(siteMemo, site, paths);
  }
  if (known.paths === undefined) return decideByRules(index, now);
  const covering = coverPaths(known.paths, href, pathStart);
  const kind = known.kinds.get(covering) ?? decideByRules(index, now);
  return keepAnswer(index, known, covering, start, kind);
}

function decideNewSite(index: ScopeIndex, site: string, start: number, now: number): VerdictKind {
  const { siteMemo } = index;
  const { href, hostStart, hostEnd, pathStart } = page;
  const heard = decideByFlags(index, page, trail, now);
  if (heard === undefined) {
    const lists = findRelevantLists(href, index);
    const paths = findSitePaths(lists, href.slice(hostStart, hostEnd));
    const answers = openSite(siteMemo, site, paths);
    const { kind } = decideScope(href, lists, { now });
    return paths ? keepAnswer(index, answers, coverPaths(paths, href, pathStart), start, kind) : kind;
  }
  if (!namesPages(index, trail, hostEnd - hostStart)) {
    return keepAnswer(index, openSite(siteMemo, site, noPaths), '', start, heard);
  }
  // to find the paths by which pages differ is dear, and many sites are met only once
  keepSite(siteMemo, site, metOnce);
  return heard;
}

/**
 * Remembers what was said of a site; returns it.
 * @param covering which of its paths cover the address
 * @param start where the host begins
 */
function keepAnswer(
  { siteMemo }: ScopeIndex,
  answers: SiteAnswers,
  covering: string,
  start: number,
  kind: VerdictKind,
): VerdictKind {
  keepKind(answers, covering, kind);
  if (answers.paths === noPaths) keepRecent(siteMemo.recent, start, kind);
  return kind;
}

function decideByRules(index: ScopeIndex, now: number): VerdictKind {
  return decideByFlags(index, page, trail, now) ?? decideScopeByIndex(page.href, index, { now }).kind;
}
