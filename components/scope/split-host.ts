import { findRegistrableDomain } from '../../lib/scope/canonical-host.ts';

export interface HostParts {
  /** The labels before the domain that one owner registered, e.g. `['app', 'eu']`. */
  readonly labels: readonly string[];
  /** The registrable domain with its port, e.g. `example.com:8443`; the whole host where there is none. */
  readonly domain: string;
}

/** Splits a host, perhaps with a port, so that its registrable domain can be kept in one piece. */
export function splitHost(host: string): HostParts {
  const domain = findRegistrableDomain(host.replace(/:\d+$/, ''));
  const start = domain === undefined ? 0 : Math.max(host.lastIndexOf(domain), 0);
  const labels = host.slice(0, start).split('.');
  return { labels: labels.filter((label) => label !== ''), domain: host.slice(start) };
}
