import { formatInstant } from '../lib/base/time.ts';
import { parseUrl } from '../lib/base/url.ts';
import type { ContactChannel, Programme } from '../lib/policy/programme.ts';

/** For a policy without an expiry: 180 days, well below the year that RFC 9116 recommends at most. */
const ownExpiryMs = 180 * 86_400_000;

/**
 * Renders `security.txt`. `Canonical`, `Policy` and `CVD-Policy` have to be https addresses, so they are
 * left out where this endpoint has none.
 * @source RFC 9116 section 2.5, read 2026-11-22; CVD-Policy: cvd-policy.eu, requirements DISC-001 to DISC-004
 */
export function renderSecurityTxt(programme: Programme, publicUrl: URL, nowMs: number): string {
  const isPublic = publicUrl.protocol === 'https:';
  const policyUrl = new URL('/policy', publicUrl).href;
  const contacts = listContactUrls(programme.channels);
  const languages = programme.document.contact.languages ?? ['en'];
  const fields: [name: string, value: string][] = [
    ...(contacts.length > 0 ? contacts : [policyUrl]).map((url): [string, string] => ['Contact', url]),
    ['Expires', programme.expiresAt ?? formatInstant(nowMs + ownExpiryMs)],
    ['Preferred-Languages', languages.join(', ')],
  ];
  if (isPublic) {
    fields.push(['Canonical', new URL('/.well-known/security.txt', publicUrl).href], ['Policy', policyUrl]);
    // a policy that is not complete is not valid CVD Policy, and a consumer would refuse it
    if (programme.openFields.length === 0) {
      fields.push(['CVD-Policy', new URL('/.well-known/cvd.json', publicUrl).href]);
    }
  }
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}

function listContactUrls(channels: readonly ContactChannel[]): string[] {
  return [...channels]
    .toSorted((one, other) => Number(other.isPreferred) - Number(one.isPreferred))
    .flatMap((channel) => buildContactUrl(channel) ?? []);
}

/** Builds the address of a contact; undefined for one that has none, such as a postal address. */
export function buildContactUrl(channel: ContactChannel): string | undefined {
  const { type, value } = channel;
  if (type === 'email') {
    const at = value.lastIndexOf('@');
    return at > 0
      ? `mailto:${encodeURIComponent(value.slice(0, at))}@${encodeURIComponent(value.slice(at + 1))}`
      : undefined;
  }
  const url = parseUrl(value);
  return url?.protocol === 'https:' ? url.href : undefined;
}
