import { isPrivateHost } from '../../base/private-host.ts';
import { phrase, type Phrase } from '../../base/text.ts';
import { isLoopbackHost } from '../../base/url.ts';
import { lookupLimits } from '../limits.ts';

export interface LookupReach {
  /** True where the person lets look-ups reach this computer, for the practice site. Nothing opens other local hosts. */
  readonly canReachThisComputer: boolean;
}

/**
 * Says why an address must not be asked, or nothing. Names are judged as they are written: a public name that points
 * into a private network is the browser's to refuse.
 * @source CVD Policy 0.2, section 8, and draft-behring-cvd-policy-00, section 5, read 2026-11-22
 */
export function refuseLookupUrl(url: URL, { canReachThisComputer }: LookupReach): Phrase | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return phrase('lookup_refused_scheme', url.protocol);
  }
  const isThisComputer = isLoopbackHost(url.hostname);
  if (isThisComputer && !canReachThisComputer) return phrase('lookup_refused_this_computer', url.host);
  if (!isThisComputer && isPrivateHost(url.hostname)) return phrase('lookup_refused_private', url.host);
  if (url.protocol !== 'https:' && !(isThisComputer && url.protocol === 'http:')) {
    return phrase('lookup_refused_not_https', url.host);
  }
  if (url.username !== '' || url.password !== '') return phrase('lookup_refused_credentials', url.host);
  return url.href.length > lookupLimits.maxUrlLength
    ? phrase('lookup_refused_too_long', url.host)
    : undefined;
}
