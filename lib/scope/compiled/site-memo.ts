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
  /** Undefined where more than paths tells pages apart. */
  readonly paths: SitePaths | undefined;
  /** By what `coverPaths` finds. */
  readonly kinds: Map<string, VerdictKind>;
}

/** The paths that the rules about a site name. */
export interface SitePaths {
  /** Of those without stars that cover an address the longest one tells which the others are. */
  readonly literal: ReadonlySet<string>;
  /** How long they are, the longest first. */
  readonly lengths: readonly number[];
  readonly starred: readonly string[];
}

/** Stands for a site that was met once, of which nothing is remembered yet. */
export const metOnce: SiteAnswers = { paths: undefined, kinds: new Map() };

/** The paths of a site whose pages are all alike. */
export const noPaths: SitePaths = { literal: new Set(), lengths: [], starred: [] };

const maxSiteCount = 4096;
const maxStarredCount = 30;
const maxKindCount = 512;

/** Builds an empty memo. */
export function createSiteMemo(until: number): SiteMemo {
  return { sites: new Map(), recent: createRecentSites(), until };
}

/** Begins to remember what is said of a site. */
export function openSite(memo: SiteMemo, site: string, paths: SitePaths | undefined): SiteAnswers {
  const answers: SiteAnswers = { paths, kinds: new Map() };
  keepSite(memo, site, answers);
  return answers;
}

/** Keeps what is known of a site, in the place of all others where there are too many. */
export function keepSite({ sites }: SiteMemo, site: string, answers: SiteAnswers): void {
  if (sites.size >= maxSiteCount) sites.clear();
  sites.set(site, answers);
}

/** Remembers what is said where some paths, and no others, cover an address. */
export function keepKind({ kinds }: SiteAnswers, covering: string, kind: VerdictKind): void {
  if (kinds.size >= maxKindCount) kinds.clear();
  kinds.set(covering, kind);
}

/** Finds which of the paths cover an address: the key of `SiteAnswers.kinds`. */
export function coverPaths(
  { literal, lengths, starred }: SitePaths,
  href: string,
  pathStart: number,
): string {
  if (lengths.length === 0 && starred.length === 0) return '';
  const path = foldEscapes(href.slice(pathStart, findPathEnd(href, pathStart)));
  let covering = 0;
  for (const [bit, rulePath] of starred.entries()) covering |= Number(coversPath(rulePath, path)) << bit;
  const length = lengths.find(
    (end) => (end === path.length || path[end] === '/') && literal.has(path.slice(0, end)),
  );
  return `${covering} ${length === undefined ? '' : path.slice(0, length)}`;
}

function findPathEnd(href: string, pathStart: number): number {
  const hash = href.indexOf('#', pathStart);
  const end = hash === -1 ? href.length : hash;
  const query = href.indexOf('?', pathStart);
  return query === -1 ? end : Math.min(query, end);
}

/**
 * Finds the paths by which lists tell pages of a host apart.
 * @returns `noPaths` where all pages are alike; undefined where more than such paths decides, and for too many with stars
 */
export function findSitePaths(lists: readonly ScopeList[], host: string): SitePaths | undefined {
  const rules = lists.flatMap((list) => list.rules.filter((rule) => !isElsewhere(rule, host)));
  if (rules.some(({ patterns }) => patterns?.path !== undefined || patterns?.url !== undefined))
    return undefined;
  const paths = [...new Set(rules.flatMap(({ path }) => path ?? []))];
  if (paths.length === 0) return noPaths;
  const starred = paths.filter((path) => path.includes('*'));
  const literal = new Set(paths.filter((path) => !path.includes('*')));
  const lengths = [...new Set([...literal].map(({ length }) => length))].toSorted((a, b) => b - a);
  return starred.length > maxStarredCount ? undefined : { literal, lengths, starred };
}

function isElsewhere({ host: condition }: ScopeRule, host: string): boolean {
  return condition.kind === 'exact' && condition.host !== host;
}
