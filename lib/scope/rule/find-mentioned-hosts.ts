import { isPublicSuffix, parseHost } from '../canonical-host.ts';

/** The most names taken from one text: a rule is about a few hosts, a hostile one pretends to be about thousands. */
const maxNames = 20;

/**
 * Finds the hosts that a text which is no rule seems to be about. What stands in brackets is a remark about
 * something else, and a suffix that strangers share is nobody's host.
 * @returns e.g. `['acme.com']` for `Other subdomains of *.acme.com (ask bugs.other.org)`
 */
export function findMentionedHosts(text: string): readonly string[] {
  return text
    .replaceAll(/\([^()]*\)/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}_.-]+/u)
    .map(trimDots)
    .filter((name) => name.includes('.'))
    .slice(0, maxNames)
    .flatMap((name) => parseHost(name) ?? [])
    .filter((host) => !isPublicSuffix(host));
}

function trimDots(word: string): string {
  const labels = word.split('.');
  const first = labels.findIndex((label) => label !== '');
  const last = labels.findLastIndex((label) => label !== '');
  return first === -1 ? '' : labels.slice(first, last + 1).join('.');
}
