import { checkLimits } from '../scope/checked-lines.ts';

/** Builds the path of our page that explains the verdict on one address, e.g. `check.html#url=https%3A%2F%2Facme.com`. */
export function buildCheckPath(url: string): string {
  const hash = new URLSearchParams({ url: url.slice(0, checkLimits.maxLineLength) });
  return `check.html#${hash.toString()}`;
}

/** Reads the address that such a path names; undefined where it names none. */
export function readCheckPath(hash: string): string | undefined {
  const url = new URLSearchParams(hash.replace(/^#/, '')).get('url')?.trim();
  return url === '' || url === undefined ? undefined : url.slice(0, checkLimits.maxLineLength);
}
