import { foldEscapes } from '../fold-escapes.ts';
import { coversPath } from '../decide/match-rule.ts';
import type { ScopeList, ScopeRule } from '../scope-list.ts';
import type { VerdictKind } from '../verdict.ts';
import { createRecentSites, type RecentSites } from './recent-sites.ts';

/** What the rules said of the sites that were asked about last; a page asks for the same few again and again. */
export interface SiteMemo {
  /** By the address up to its path. */
  readonly sites: Map<string, SiteAnswers>;
  readonly recent: RecentSites;
  /** What was said holds until then: the first moment at which a list expires. */
  readonly until: number;
}

/** What was said of one site. Which of the paths cover an address is all that its path can change. */
export interface SiteAnswers {
  readonly paths: readonly string[];
  /** By a number whose bits say which of the paths cover an address. */
  readonly kinds: Map<number, VerdictKind>;
}

const maxSiteCount = 4096;
const maxPathCount = 30;

/** Builds an empty memo. */
export function createSiteMemo(until: number): SiteMemo {
  return { sites: new Map(), recent: createRecentSites(), until };
}

/** Begins to remember what is said of a site. */
export function openSite({ sites }: SiteMemo, site: string, paths: readonly string[]): SiteAnswers {
  const answers: SiteAnswers = { paths, kinds: new Map() };
  if (sites.size >= maxSiteCount) sites.clear();
  sites.set(site, answers);
  return answers;
}

/** Finds which of the paths cover an address: the number of `SiteAnswers.kinds`. */
export function coverPaths(paths: readonly string[], href: string, pathStart: number): number {
  if (paths.length === 0) return 0;
  const path = foldEscapes(href.slice(pathStart, findPathEnd(href, pathStart)));
  let covering = 0;
  for (const [bit, rulePath] of paths.entries()) covering |= Number(coversPath(rulePath, path)) << bit;
  return covering;
}

function findPathEnd(href: string, pathStart: number): number {
  const hash = href.indexOf('#', pathStart);
  const end = hash === -1 ? href.length : hash;
  const query = href.indexOf('?', pathStart);
  return query === -1 ? end : Math.min(query, end);
}

/**
 * Finds the paths by which lists tell pages of a host apart.
 * @returns undefined where more than such paths decides, and for too many of them
 */
export function findSitePaths(lists: readonly ScopeList[], host: string): readonly string[] | undefined {
  const rules = lists.flatMap((list) => list.rules.filter((rule) => !isElsewhere(rule, host)));
  if (rules.some(({ patterns }) => patterns?.path !== undefined || patterns?.url !== undefined))
    return undefined;
  const paths = new Set(rules.flatMap(({ path }) => path ?? []));
  return paths.size > maxPathCount ? undefined : [...paths];
}

function isElsewhere({ host: condition }: ScopeRule, host: string): boolean {
  return condition.kind === 'exact' && condition.host !== host;
}
