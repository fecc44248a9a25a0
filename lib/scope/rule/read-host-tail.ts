import {
  endsLikeSuffix,
  findRegistrableDomain,
  hasKnownSuffix,
  isAddressHost,
  isPublicSuffix,
  parseHost,
} from '../canonical-host.ts';
import type { Tail } from '../pattern/find-tails.ts';
import type { HostCondition } from '../scope-list.ts';

/** Which hosts an expression is about, told by one way in which the names that it matches end. */
export type TailReading =
  | {
      readonly kind: 'host';
      readonly condition: HostCondition;
      /** True where the condition alone says what the expression says within it. */
      readonly isWhole: boolean;
      /** True where the expression also matches hosts of other owners, which are left out. */
      readonly isNarrowed: boolean;
    }
  /** It would cover the sites of everybody under this suffix. */
  | { readonly kind: 'suffix'; readonly suffix: string }
  /** It names no domain. */
  | { readonly kind: 'anybody' };

/**
 * Reads one tail as a condition that stays with one owner: the names at or below a domain that the tail spells.
 * @param isClosed whether the name ends with the tail, or may go on
 */
export function readHostTail(tail: Tail, isClosed: boolean): TailReading {
  const reading = readSpelled(tail, isClosed);
  return tail.isLoose && reading.kind === 'host' ? { ...reading, isNarrowed: true } : reading;
}

function readSpelled({ text, before }: Tail, isClosed: boolean): TailReading {
  // no name begins with a dot: a loose one there is some other letter
  const isWholeName = before === 'nothing' && !text.startsWith('.');
  const isLabelStart = isWholeName || text.startsWith('.');
  const name = text.startsWith('.') ? text.slice(1) : text;
  if (!isClosed && name.endsWith('.')) return readOpenSuffix(name.slice(0, -1), isWholeName);
  const host = name === '' || name.endsWith('.') ? undefined : parseHost(name);
  if (host === undefined) return { kind: 'anybody' };
  const isNarrowed = !isClosed || !isLabelStart;
  if (isAddressHost(host)) {
    return {
      kind: 'host',
      condition: { kind: 'exact', host },
      isWhole: before !== 'something',
      isNarrowed,
    };
  }
  if (isWholeName) {
    // `^example` may go on as it likes, and spells no domain
    if (!isClosed && !isDomain(host)) return { kind: 'anybody' };
    return { kind: 'host', condition: { kind: 'exact', host }, isWhole: true, isNarrowed };
  }
  if (isPublicSuffix(host)) return isLabelStart ? { kind: 'suffix', suffix: host } : { kind: 'anybody' };
  if (isLabelStart) {
    const isWhole = before === 'anything';
    return {
      kind: 'host',
      condition: { kind: isWhole ? 'subdomains' : 'domain', host },
      isWhole,
      isNarrowed,
    };
  }
  // the first label is the end of some name: `app.a.com` may stand for `my-app.a.com`, which has the same owner
  const parent = host.slice(host.indexOf('.') + 1);
  if (findRegistrableDomain(parent) !== undefined) {
    return {
      kind: 'host',
      condition: { kind: 'domain', host: parent },
      isWhole: false,
      isNarrowed: !isClosed,
    };
  }
  if (!isDomain(host)) return { kind: 'anybody' };
  return {
    kind: 'host',
    condition: { kind: 'domain', host },
    isWhole: before === 'anything',
    isNarrowed: true,
  };
}

function isDomain(host: string): boolean {
  return host.includes('.') && hasKnownSuffix(host) && !isPublicSuffix(host);
}

/** `^www\.a\.`: this name under each public suffix, as `www.a.*` on a platform. */
function readOpenSuffix(name: string, isWholeName: boolean): TailReading {
  const host = parseHost(name);
  if (!isWholeName || host === undefined || !host.includes('.') || endsLikeSuffix(host)) {
    return { kind: 'anybody' };
  }
  return {
    kind: 'host',
    condition: { kind: 'any_suffix', host, hasSubdomains: false },
    isWhole: true,
    isNarrowed: true,
  };
}
