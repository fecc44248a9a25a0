import { getDomain, getPublicSuffix, parse } from 'tldts';
import { parseUrl } from '../base/url.ts';

const asciiHost = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;
// the two joiners stand in Persian and Indic names; the platform knows where they may
const worldHost =
  /^(?:[\p{L}\p{M}\p{Nd}_-]|\p{Join_Control})+(?:\.(?:[\p{L}\p{M}\p{Nd}_-]|\p{Join_Control})+)*$/u;
const addressLiteral = /^\d{1,3}(\.\d{1,3}){3}$/;
const numericLabel = /(^|\.)(\d+|0x[0-9a-f]*)$/;

// private suffixes too: a neighbour on github.io is nobody's subdomain
const suffixOptions = { allowPrivateDomains: true, extractHostname: false } as const;

/**
 * Reads a host name as a list writes it: letters in any script and case, one trailing dot, IPv4 or `[IPv6]`.
 * @returns the form that addresses have after parsing, e.g. `xn--bcher-kva.example`; undefined when it is no host
 */
export function parseHost(written: string): string | undefined {
  const lowered = written.toLowerCase().replace(/\.$/, '');
  if (lowered.length > 253) return undefined;
  if (/^\[[0-9a-f:.]+\]$/.test(lowered)) return canonicaliseByPlatform(lowered);
  if (asciiHost.test(lowered)) {
    // `1.2.3`, `0x7f.1`: the platform would turn these into some other address
    if (!numericLabel.test(lowered)) return lowered;
    return addressLiteral.test(lowered) && canonicaliseByPlatform(lowered) === lowered ? lowered : undefined;
  }
  if (!worldHost.test(lowered)) return undefined;
  const converted = canonicaliseByPlatform(lowered);
  return converted?.split('.').length === lowered.split('.').length ? converted : undefined;
}

/** The URL parser is the platform's only IDNA converter; only a host that passed the checks above reaches it. */
function canonicaliseByPlatform(host: string): string | undefined {
  const hostname = parseUrl(`http://${host}/`)?.hostname;
  return hostname === undefined || hostname === '' ? undefined : readMappedAddress(hostname);
}

/**
 * Turns an IPv4-mapped IPv6 address into the IPv4 address it stands for; any other host stays.
 * @returns e.g. `1.2.3.4` for `[::ffff:102:304]`
 */
export function readMappedAddress(hostname: string): string {
  const mapped = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(hostname);
  if (!mapped) return hostname;
  return [mapped[1], mapped[2]]
    .map((group) => Number.parseInt(group ?? '', 16))
    .flatMap((word) => [Math.floor(word / 256), word % 256])
    .join('.');
}

/** Says whether a host is an IP address, which has no subdomains. */
export function isAddressHost(host: string): boolean {
  return host.startsWith('[') || addressLiteral.test(host);
}

/** Says whether strangers register names directly under this host, as under `com` or `github.io`. */
export function isPublicSuffix(host: string): boolean {
  return getPublicSuffix(host, suffixOptions) === host;
}

/**
 * Finds the domain that one owner registered.
 * @returns e.g. `a.co.uk` for `x.a.co.uk`; undefined for IP addresses, `localhost` and public suffixes
 */
export function findRegistrableDomain(host: string): string | undefined {
  return isAddressHost(host) ? undefined : (getDomain(host, suffixOptions) ?? undefined);
}

/**
 * Finds the suffix that registries sell names under, for a host that no private suffix stands above.
 * @returns e.g. `co.uk` for `www.a.co.uk`; undefined for `a.github.io` and for names outside the public root
 */
export function findIcannSuffix(host: string): string | undefined {
  const { isIcann, publicSuffix } = parse(host, suffixOptions);
  return isIcann === true && publicSuffix !== null ? publicSuffix : undefined;
}

// RFC 2606, RFC 6761 and the names that networks use inside
const localSuffixes = new Set(['test', 'example', 'invalid', 'localhost', 'local', 'internal']);

/** Says whether a name ends in a suffix that exists, in public or by reservation: `Node.js` does not. */
export function hasKnownSuffix(host: string): boolean {
  const { isIcann, isPrivate } = parse(host, suffixOptions);
  return isIcann === true || isPrivate === true || localSuffixes.has(host.slice(host.lastIndexOf('.') + 1));
}

// what registries sell names under; other suffixes are brands too, as in `www.amazon.*`
const registryLabels = new Set(['ac', 'biz', 'co', 'com', 'edu', 'gov', 'info', 'mil', 'net', 'org']);

/** Says whether a name ends as a suffix does, e.g. `acme.com`: under yet another suffix it is a stranger's. */
export function endsLikeSuffix(name: string): boolean {
  return registryLabels.has(name.slice(name.lastIndexOf('.') + 1));
}

/** Says whether a host is the given domain or lies below it, on a label boundary. */
export function isAtOrBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
