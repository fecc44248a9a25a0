import { isPrivateHost } from '../../base/private-host.ts';
import { phrase, type Phrase } from '../../base/text.ts';
import { isLoopbackHost, parseDestinationUrl } from '../../base/url.ts';

export type ListUrlOutcome =
  | { readonly kind: 'accepted'; readonly url: URL }
  | { readonly kind: 'refused'; readonly reason: Phrase };

const maxLength = 2000;

/**
 * Parses the address of a list: https on a public host, or a server on this machine, as receivers may be.
 * A fragment never reaches the server and is left out.
 */
export function parseListUrl(typed: string): ListUrlOutcome {
  if (typed.length > maxLength) return { kind: 'refused', reason: phrase('subscription_url_too_long') };
  const parsed = parseDestinationUrl(typed.trim().replace(/#.*$/s, ''));
  if (parsed.kind === 'refused') {
    // there is no fragment left to be refused for
    const why = parsed.reason === 'has_fragment' ? 'not_a_url' : parsed.reason;
    return { kind: 'refused', reason: phrase(`subscription_url_${why}`) };
  }
  const { url } = parsed;
  if (isPrivateHost(url.hostname) && !isLoopbackHost(url.hostname)) {
    return { kind: 'refused', reason: phrase('subscription_url_private', url.hostname) };
  }
  return { kind: 'accepted', url };
}
