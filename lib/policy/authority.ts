import { isAddressHost, isAtOrBelow, parseHost } from '../scope/canonical-host.ts';
import { parseUrl } from '../base/url.ts';

/** What bounds the hosts that a policy found on the network may judge. */
export interface PolicyAuthority {
  /** The host of the document's own `canonical`; it and what lies below it. */
  readonly canonicalHost?: string | undefined;
  /** The host whose discovery produced the document; it alone. */
  readonly discoveryHost?: string | undefined;
}

/** How a document was found: by looking up this host, at this address. */
export interface PolicyDiscovery {
  readonly host: string;
  readonly url: string;
}

/**
 * Reads the authority of a document that was found by a look-up. `canonical` is the document's own word, so it counts
 * only where the document really came from that host; the format would take it from anywhere with a warning.
 */
export function readAuthority(canonicalUrl: string | undefined, discovery: PolicyDiscovery): PolicyAuthority {
  const canonicalHost = readHost(canonicalUrl ?? '');
  return {
    canonicalHost: canonicalHost === readHost(discovery.url) ? canonicalHost : undefined,
    discoveryHost: parseHost(discovery.host),
  };
}

function readHost(url: string): string | undefined {
  return parseHost(parseUrl(url)?.hostname ?? '');
}

/**
 * Says whether a document may judge a host. An address has no hosts below it.
 * @param host in the form that parsed addresses have
 * @source CVD Policy 0.2, section 5.2, read 2026-11-22
 */
export function hasAuthority({ canonicalHost, discoveryHost }: PolicyAuthority, host: string): boolean {
  if (host === discoveryHost || host === canonicalHost) return true;
  return canonicalHost !== undefined && !isAddressHost(canonicalHost) && isAtOrBelow(host, canonicalHost);
}
