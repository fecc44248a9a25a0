/**
 * Writes the escaped octets of a path with capital digits, which says the same; nothing is decoded.
 * @returns e.g. `/caf%C3%A9` for `/caf%c3%a9`
 * @source RFC 3986, section 6.2.2.1, read 2026-11-22
 */
export function foldEscapes(path: string): string {
  return path.includes('%') ? path.replaceAll(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase()) : path;
}
