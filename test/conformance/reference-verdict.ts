import { getDomain } from 'tldts';

/**
 * A second implementation of verdicts for plain rules, small enough to be checked by eye: a host or `*.` and a host,
 * with a port and a path or without. Written from the formats' own words and from nothing in lib/scope.
 * @source CVD Policy 0.2, section 4.6; HackerOne, Bugcrowd and Intigriti on what is not listed, read 2026-11-22
 */
export interface PlainRule {
  readonly state: 'in' | 'out';
  readonly star: boolean;
  readonly host: string;
  readonly port?: number;
  /** Whole segments, e.g. `['api', 'v1']`. */
  readonly segments: readonly string[];
}

export type PlainVerdict = 'in' | 'out' | 'unclear' | 'unknown';

export interface PlainAddress {
  readonly host: string;
  readonly port: number;
  readonly segments: readonly string[];
}

export function writeRule({ star, host, port, segments }: PlainRule): string {
  return `${star ? '*.' : ''}${host}${port === undefined ? '' : `:${port}`}${segments.map((part) => `/${part}`).join('')}`;
}

export function readAddress(address: string): PlainAddress {
  const { protocol, hostname, port, pathname } = new URL(address);
  const defaultPort = protocol === 'https:' ? 443 : 80;
  return {
    host: hostname,
    port: port === '' ? defaultPort : Number(port),
    segments: pathname.split('/').slice(1),
  };
}

function beginsWith(parts: readonly string[], head: readonly string[]): boolean {
  return head.every((part, index) => parts[index] === part);
}

function findOwner(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}

function coversHost({ star, host }: PlainRule, address: PlainAddress): boolean {
  if (!star) return address.host === host;
  const labels = address.host.split('.').toReversed();
  const isBelow = beginsWith(labels, host.split('.').toReversed());
  // what a stranger registered under a shared suffix is not a subdomain of the suffix's operator
  const owner = findOwner(address.host);
  return isBelow && (owner === null || !owner.endsWith(`.${host}`));
}

function covers(rule: PlainRule, address: PlainAddress): boolean {
  return (
    coversHost(rule, address) &&
    (rule.port === undefined || rule.port === address.port) &&
    beginsWith(address.segments, rule.segments)
  );
}

function knowsDomain(rules: readonly PlainRule[], { host }: PlainAddress): boolean {
  const owner = findOwner(host);
  return owner !== null && rules.some((rule) => findOwner(rule.host) === owner);
}

/** Any exclusion wins, or the last rule does; what is not listed on a listed domain is out. */
export function decideCvdByReference(
  rules: readonly PlainRule[],
  address: PlainAddress,
  precedence: 'out_overrides_in' | 'explicit_order',
): PlainVerdict {
  const matching = rules.filter((rule) => covers(rule, address));
  if (matching.length === 0) return knowsDomain(rules, address) ? 'out' : 'unknown';
  if (precedence === 'explicit_order') return matching.at(-1)?.state ?? 'unknown';
  return matching.some(({ state }) => state === 'out') ? 'out' : 'in';
}

/** The host decides before the path, the path before the port; `*.a.com` leaves `a.com` itself open. */
export function decidePlatformByReference(
  rules: readonly PlainRule[],
  address: PlainAddress,
  unlisted: 'out' | 'unknown',
): PlainVerdict {
  const all = rules.filter((rule) => covers(rule, address));
  const open = all.filter(({ star, host }) => star && host === address.host);
  const clear = all.filter((rule) => !open.includes(rule));
  const ins = clear.filter(({ state }) => state === 'in').toSorted(byNarrowness);
  const outs = clear.filter(({ state }) => state === 'out');
  const [best] = ins;
  const against = best ? outs.filter((out) => !yields(out, best)) : outs;
  if (best && against.length === 0) {
    return open.some((rule) => rule.state === 'out' && !yields(rule, best)) ? 'unclear' : 'in';
  }
  const [strongest] = against
    .filter((out) => !best || byNarrowness(out, best) <= 0 || (!isInside(best, out) && isInside(out, best)))
    .toSorted(byNarrowness);
  if (strongest) {
    return open.some((rule) => rule.state === 'in' && byNarrowness(rule, strongest) < 0) ? 'unclear' : 'out';
  }
  if (best || open.length > 0) return 'unclear';
  return unlisted === 'out' && knowsDomain(rules, address) ? 'out' : 'unknown';
}

/** An exclusion yields to a rule that is narrower in its host, path or port and wider in none. */
function yields(out: PlainRule, best: PlainRule): boolean {
  return byNarrowness(best, out) < 0 && isInside(best, out);
}

function isInside(page: PlainRule, wide: PlainRule): boolean {
  return beginsWith(page.segments, wide.segments) && (wide.port === undefined || wide.port === page.port);
}

function byNarrowness(a: PlainRule, b: PlainRule): number {
  return (
    b.host.length - a.host.length ||
    Number(a.star) - Number(b.star) ||
    b.segments.join('/').length - a.segments.join('/').length ||
    Number(b.port !== undefined) - Number(a.port !== undefined)
  );
}
