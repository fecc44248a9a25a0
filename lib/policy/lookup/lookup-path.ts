import { parseUrl } from '../../base/url.ts';

/** Builds the path of our own page that looks up the site of an address; the page's path and query stay behind. */
export function buildLookupPath(address: string): string {
  return `lookup.html#${encodeURIComponent(parseUrl(address)?.origin ?? '')}`;
}

/** Reads the site out of the page's own address; empty where there is none. */
export function readLookupPath(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
