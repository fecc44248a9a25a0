export interface HostParts {
  /** The labels before the registrable domain, e.g. `['app', 'eu']`. */
  readonly labels: readonly string[];
  /** What a person can buy, with its port, e.g. `example.com:8443`; the whole of an address. */
  readonly domain: string;
}

/** Splits a host so that its registrable domain can be kept in one piece. */
export function splitHost(host: string): HostParts {
  const labels = host.split('.');
  const isAddress = host.startsWith('[') || /^[\d.]+(:\d+)?$/.test(host);
  const keepCount = isAddress ? labels.length : countDomainLabels(labels);
  return { labels: labels.slice(0, -keepCount), domain: labels.slice(-keepCount).join('.') };
}

// a short second label before a short last one is mostly a suffix such as co.uk: keep three labels then;
// keeping one too many is harmless, cutting one off would not be
function countDomainLabels(labels: readonly string[]): number {
  const last = labels.at(-1)?.replace(/:\d+$/, '') ?? '';
  const second = labels.at(-2) ?? '';
  return last.length <= 3 && second.length <= 3 ? 3 : 2;
}
