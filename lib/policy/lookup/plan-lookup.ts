import { phrase, type Phrase } from '../../base/text.ts';
import { isLoopbackHost, parseUrl } from '../../base/url.ts';
import type { LookupRequest } from './lookup-request.ts';
import { refuseLookupUrl, type LookupReach } from './refuse-lookup-url.ts';

/** What a look-up will ask of one site, so that it can be said before anything is sent. */
export interface LookupPlan {
  /** e.g. `https://example.com`. */
  readonly origin: string;
  /** Host and port, as in the address bar. */
  readonly host: string;
  /** In order; each but the first only where those before it did not settle it. */
  readonly requests: readonly LookupRequest[];
}

export type LookupPlanOutcome =
  | { readonly kind: 'planned'; readonly plan: LookupPlan }
  | {
      readonly kind: 'refused';
      readonly reason: Phrase;
      /** True where the person could let look-ups reach this computer. */
      readonly isThisComputer: boolean;
    };

/**
 * Plans the look-up of the site that an address belongs to. security.txt is looked for over https alone, whatever the
 * page came by.
 * @source RFC 9116, section 3, and CVD Policy 0.2, section 3, read 2026-11-22
 */
export function planLookup(address: string, reach: LookupReach): LookupPlanOutcome {
  const url = parseUrl(address.trim());
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return { kind: 'refused', reason: phrase('lookup_refused_not_web'), isThisComputer: false };
  }
  const origin = chooseOrigin(url);
  const reason = refuseLookupUrl(origin, reach);
  if (reason) return { kind: 'refused', reason, isThisComputer: isLoopbackHost(url.hostname) };
  const at = (path: string): string => new URL(path, origin).href;
  return {
    kind: 'planned',
    plan: {
      origin: origin.origin,
      host: origin.host,
      requests: [
        { url: at('/.well-known/security.txt'), purpose: 'security_txt' },
        { url: at('/security.txt'), purpose: 'security_txt_legacy' },
        { url: at('/.well-known/cvd.json'), purpose: 'policy_well_known' },
      ],
    },
  };
}

/** The https site of a page; the practice site on this computer has no certificate. */
function chooseOrigin(url: URL): URL {
  if (url.protocol === 'https:' || isLoopbackHost(url.hostname)) return new URL(url.origin);
  return new URL(`https://${url.hostname}`);
}
