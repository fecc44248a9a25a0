import { readAddressNumber } from '../address-range.ts';
import { findIcannSuffix, findRegistrableDomain, isAtOrBelow } from '../canonical-host.ts';
import type { HostCondition, ScopeList } from '../scope-list.ts';

export type HostMatch = 'covers' | 'doubtful' | 'none';

/** Matches one host condition against a canonical host, on label boundaries and in linear time. */
export function matchHost(
  condition: HostCondition,
  host: string,
  wildcardCoversApex: ScopeList['wildcardCoversApex'],
): HostMatch {
  switch (condition.kind) {
    case 'exact':
      return host === condition.host ? 'covers' : 'none';
    case 'subdomains':
      if (!isAtOrBelow(host, condition.host)) return 'none';
      if (host !== condition.host) return isOthersSite(host, condition.host) ? 'none' : 'covers';
      if (wildcardCoversApex === 'yes') return 'covers';
      return wildcardCoversApex === 'unclear' ? 'doubtful' : 'none';
    case 'domain':
      return isAtOrBelow(host, condition.host) && !isOthersSite(host, condition.host) ? 'covers' : 'none';
    case 'glob':
      return isOthersSite(host, condition.host) ? 'none' : matchGlob(condition.glob, host);
    case 'any_suffix':
      return matchAnySuffix(condition, host, wildcardCoversApex);
    case 'range': {
      const number = readAddressNumber(host);
      const isInside =
        number?.length === condition.first.length && condition.first <= number && number <= condition.last;
      return isInside ? 'covers' : 'none';
    }
    case 'every_host':
      return condition.glob === undefined || matchPieces(condition.glob, host) ? 'covers' : 'none';
    default:
      return condition satisfies never;
  }
}

/** `*.amazonaws.com` means the owner's hosts, and not `x.s3.amazonaws.com`, which a customer registered. */
function isOthersSite(host: string, owner: string): boolean {
  const registrable = findRegistrableDomain(host);
  return registrable !== undefined && registrable !== owner && registrable.endsWith(`.${owner}`);
}

/** A star covers what stands within one label; across labels it is doubtful, except for a whole first label. */
function matchGlob(glob: string, host: string): HostMatch {
  if (!matchPieces(glob, host)) return 'none';
  const labels = glob.split('.');
  const hostLabels = host.split('.');
  const extra = hostLabels.length - labels.length;
  if (extra < 0 || (extra > 0 && labels[0] !== '*')) return 'doubtful';
  const aligned = labels.every((label, index) => matchPieces(label, hostLabels[index + extra] ?? ''));
  return aligned ? 'covers' : 'doubtful';
}

/** Greedy from the left: for literal pieces the earliest find is always the best one. */
function matchPieces(glob: string, text: string): boolean {
  const pieces = glob.split('*');
  const [first = ''] = pieces;
  if (pieces.length === 1) return text === glob;
  const last = pieces.at(-1) ?? '';
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  let position = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, position);
    if (found === -1) return false;
    position = found + piece.length;
  }
  return position <= text.length - last.length;
}

function matchAnySuffix(
  { host: name, hasSubdomains, glob }: HostCondition & { kind: 'any_suffix' },
  host: string,
  wildcardCoversApex: ScopeList['wildcardCoversApex'],
): HostMatch {
  const suffix = findIcannSuffix(host);
  if (suffix === undefined || !host.endsWith(`.${suffix}`)) return 'none';
  const before = host.slice(0, -suffix.length - 1);
  if (glob !== undefined) return matchGlob(glob, before);
  if (!hasSubdomains) return before === name ? 'covers' : 'none';
  if (before.endsWith(`.${name}`)) return 'covers';
  if (before !== name || wildcardCoversApex === 'no') return 'none';
  return wildcardCoversApex === 'yes' ? 'covers' : 'doubtful';
}
