import type { VerdictKind } from '../verdict.ts';
import { answerKinds } from './answer-table.ts';
import type { HostLanes } from './scan-host.ts';

/**
 * The sites that were asked about last and of whose pages all the same is said, found by their hashes alone: for each
 * two hashes, then where its host begins, which says the scheme, above the number of the kind.
 */
export type RecentSites = Int32Array;

const siteCount = 4096;
const stride = 3;
const kindBits = 2;

/** Where the entry of the site that was sought last stands; -1 for none. */
let soughtAt = -1;

/** Builds room for sites, with none of them. */
export function createRecentSites(): RecentSites {
  return new Int32Array(siteCount * stride);
}

/**
 * Finds what was said of the site of an address: of its host, port and user, whatever its path.
 * @param start where the host begins; 0 for an address that is no web page's
 */
export function findRecent(
  sites: RecentSites,
  { multiplierA, multiplierB, startA, startB }: HostLanes,
  href: string,
  start: number,
): VerdictKind | undefined {
  soughtAt = -1;
  if (start === 0) return undefined;
  let a = startA;
  let b = startB;
  for (let at = start; at < href.length; at++) {
    const code = href.charCodeAt(at);
    if (code === 0x2f) break;
    a = Math.imul(a ^ code, multiplierA);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ code, multiplierB);
    b = (b << 13) | (b >>> 19);
  }
  soughtAt = (a & (siteCount - 1)) * stride;
  const last = sites[soughtAt + 2] ?? 0;
  if (sites[soughtAt] === a && sites[soughtAt + 1] === b && last >>> kindBits === start) {
    return answerKinds[last & (answerKinds.length - 1)];
  }
  sites[soughtAt] = a;
  sites[soughtAt + 1] = b;
  sites[soughtAt + 2] = 0;
  return undefined;
}

/** Remembers what is said of all pages of the site that was sought last. */
export function keepRecent(sites: RecentSites, start: number, kind: VerdictKind): void {
  if (soughtAt !== -1) sites[soughtAt + 2] = (start << kindBits) | answerKinds.indexOf(kind);
}
