/** Parses text as a URL, or undefined when it is none. */
export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Says whether a host name is this machine: `localhost`, `*.localhost`, 127.0.0.0/8 or `[::1]`. */
export function isLoopbackHost(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname) ||
    hostname === '[::1]'
  );
}

export type DestinationUrlOutcome =
  | { readonly kind: 'accepted'; readonly url: URL }
  | {
      readonly kind: 'refused';
      readonly reason: 'not_a_url' | 'not_https' | 'has_credentials' | 'has_fragment';
    };

/**
 * Parses the address that a report may be sent to: https, or http on this machine only,
 * never with a user name or password (they would travel in the address).
 */
export function parseDestinationUrl(text: string): DestinationUrlOutcome {
  const url = parseUrl(text.trim());
  if (!url) return { kind: 'refused', reason: 'not_a_url' };
  const isLoopbackHttp = url.protocol === 'http:' && isLoopbackHost(url.hostname);
  if (url.protocol !== 'https:' && !isLoopbackHttp) return { kind: 'refused', reason: 'not_https' };
  if (url.username !== '' || url.password !== '') return { kind: 'refused', reason: 'has_credentials' };
  if (url.hash !== '') return { kind: 'refused', reason: 'has_fragment' };
  return { kind: 'accepted', url };
}
