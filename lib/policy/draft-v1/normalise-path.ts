import { foldEscapes } from '../../scope/fold-escapes.ts';

/**
 * Brings a path into the form in which the draft compares paths: dot segments removed, `//` kept, percent-encoded
 * octets upper-cased and never decoded.
 * @returns e.g. `/api/%7Euser` for `/a/../api/%7euser`; undefined when a percent sign stands alone
 * @source draft-behring-cvd-policy-00, section 9, read 2026-11-22
 */
export function normalisePath(path: string): string | undefined {
  if (/%(?![0-9a-f]{2})/i.test(path) || !path.isWellFormed()) return undefined;
  const encoded = foldEscapes(path.replaceAll(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part)));
  return removeDotSegments(encoded === '' ? '/' : encoded);
}

/** RFC 3986, section 5.2.4, for a path that begins with `/`. */
function removeDotSegments(path: string): string {
  const segments = path.split('/').slice(1);
  const kept: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (segment === '..') kept.pop();
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (isLast) kept.push('');
  }
  return `/${kept.join('/')}`;
}

/** Says whether a prefix covers a path by whole segments; a prefix that ends in `/` covers what begins with it. */
export function isPathUnder(path: string, prefix: string): boolean {
  if (prefix.endsWith('/')) return path.startsWith(prefix);
  return path === prefix || path.startsWith(`${prefix}/`);
}
