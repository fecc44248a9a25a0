import { hasKnownSuffix, isAddressHost, isAtOrBelow } from '../canonical-host.ts';
import { findMentionedHosts } from './find-mentioned-hosts.ts';
import { isListing, type Refusal } from './find-refusal.ts';

const mailAddress = /(?<![\w.+*:/@-])[\w.+*-]{1,64}@[\w*-]+(?:\.[\w*-]+)*/g;

/**
 * Finds the hosts that a refused rule seems to be about. An exclusion that names its hosts only in brackets is about
 * those; for an inclusion they are a remark.
 * @returns e.g. `['blog.acme.com']` for the exclusion `Blog (blog.acme.com)`, and nothing for the same inclusion
 */
export function findRefusalMentions(
  text: string,
  { isElsewhere, reason }: Refusal,
  state: 'in' | 'out',
): readonly string[] {
  if (isElsewhere) return [];
  // a shop's or a code host's own name is not what a link to one page of it is about
  const words = text.split(/\s+/).filter((word) => !isListing(word.replace(/^[^a-z0-9]+/i, '')));
  const plain = words.join(' ').replaceAll(mailAddress, ' ');
  const named = findWebHosts(plain);
  const isLink = plain.includes('](');
  if (named.length > 0 && !isLink) return named;
  const joined = reason.key === 'scope_refused_space' ? text.replaceAll(/\s+/g, '') : '';
  if (state === 'in') return [...named, ...findWebHosts(joined)];
  const spelled = findWebHosts(`${plain.replaceAll(/[()]/g, ' ')} ${joined}`);
  // of `cloud.a.com (as in *.a.com)` the narrower one is meant
  return spelled.filter(
    (host) => isLink || !spelled.some((other) => other !== host && isAtOrBelow(other, host)),
  );
}

function findWebHosts(text: string): readonly string[] {
  return findMentionedHosts(text).filter((host) => isAddressHost(host) || hasKnownSuffix(host));
}
