import { isPublicSuffix, parseHost } from '../canonical-host.ts';

/** The most names taken from one text: a rule is about a few hosts, a hostile one pretends to be about thousands. */
const maxNames = 20;

/**
 * Finds the hosts that a text which is no rule seems to be about. What stands in brackets is a remark about
 * something else, and a suffix that strangers share is nobody's host.
 * @returns e.g. `['acme.com']` for `Other subdomains of *.acme.com (ask bugs.other.org)`
 */
export function findMentionedHosts(text: string): readonly string[] {
  return (
    text
      .replaceAll(/\([^()]*\)/g, ' ')
      .replaceAll('…', '...')
      // `10.0.0.9-1` is no span, and about its first address
      .replaceAll(/(?<![\w.-])(\d{1,3}(?:\.\d{1,3}){3})-/g, '$1 ')
      .split(/[^\p{L}\p{M}\p{Nd}_.-]+/u)
      .map(trimEnds)
      .flatMap(splitDots)
      .filter((name) => name.includes('.'))
      .slice(0, maxNames)
      .flatMap((name) => parseHost(name) ?? [])
      .filter((host) => !isPublicSuffix(host))
  );
}

/** Takes dots off both ends, and the marks of a list or an exclusion off the front. */
function trimEnds(word: string): string {
  const labels = word.replace(/^-+/, '').split('.');
  const first = labels.findIndex((label) => label !== '');
  const last = labels.findLastIndex((label) => label !== '');
  return first === -1 ? '' : labels.slice(first, last + 1).join('.');
}

/** `a1...a9.acme.com` is about what lies between, and `a..acme.com` about `a.acme.com`. */
function splitDots(word: string): readonly string[] {
  if (!word.includes('..')) return [word];
  const last = word.slice(word.lastIndexOf('..') + 2);
  return [word.replaceAll(/\.{2,}/g, '.'), last.slice(last.indexOf('.') + 1)];
}
