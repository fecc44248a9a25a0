import { isLoopbackHost } from './url.ts';

// names that are answered by the network a person happens to be in
const localSuffixes = ['local', 'localhost', 'internal', 'intranet', 'lan', 'home', 'corp', 'home.arpa'];

/**
 * Says whether a host is this machine or one that only this network can reach: loopback, private, link-local and
 * reserved addresses, `.local` and its like, and names without a dot. What a name points to is not looked up.
 * @param hostname as `new URL()` gives it
 * @source IANA special-purpose address registries; RFC 6761, 6762 and 8375, read 2026-11-22
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  if (isLoopbackHost(host)) return true;
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) return isPrivateIpv4(host.split('.').map(Number));
  return !host.includes('.') || localSuffixes.some((suffix) => host.endsWith(`.${suffix}`));
}

function isPrivateIpv4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  return (
    [0, 10, 127].includes(a) ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113)
  );
}

/** Only global unicast, 2000::/3, is public; of it, documentation and what carries an IPv4 address inside is not. */
function isPrivateIpv6(address: string): boolean {
  const [first = '', second = ''] = address.split(':');
  const head = Number.parseInt(first || '0', 16);
  const next = Number.parseInt(second || '0', 16);
  const isGlobal = head >= 0x2000 && head <= 0x3fff;
  const isDocumentation = (head === 0x2001 && next === 0xdb8) || head === 0x3fff;
  const isTunnel = head === 0x2002 || (head === 0x2001 && next === 0);
  return !isGlobal || isDocumentation || isTunnel;
}
