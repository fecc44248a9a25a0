/**
 * Encodes what RFC 3986 does not allow in an address and browsers send anyway (`|`, `{`, `"`, letters beyond ASCII),
 * so that a strict reader takes the file.
 * @returns e.g. `https://a.example/%7Bid%7D` for `https://a.example/{id}`
 */
export function encodeHarUrl(url: string): string {
  const authorityEnd = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0].length ?? 0;
  const rest = url
    .slice(authorityEnd)
    .toWellFormed()
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[^\w.~!$&'()*+,;=:@/?#%-]/gu, (character) => encodeURIComponent(character));
  return url.slice(0, authorityEnd) + encodeSecondHash(rest);
}

/** Only the first `#` begins a fragment. */
function encodeSecondHash(rest: string): string {
  const hash = rest.indexOf('#');
  return hash === -1 ? rest : rest.slice(0, hash + 1) + rest.slice(hash + 1).replaceAll('#', '%23');
}
