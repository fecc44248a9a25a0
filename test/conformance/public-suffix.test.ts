import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findRegistrableDomain, parseHost } from '../../lib/scope/canonical-host.ts';

// @source publicsuffix/list tests/test_psl.txt (public domain)
const file = new URL('../../../shared/suites/urls/test_psl.txt', import.meta.url);
const why = existsSync(file) ? '' : ' (skipped: ../shared/suites/urls/test_psl.txt is missing)';
const checks = why === '' ? readChecks(readFileSync(file, 'utf8')) : [];

describe.skipIf(why !== '')(`registrable domains by the public suffix list${why}`, () => {
  // not applied: the first check, whose input is null, which no host can be; and the checks that the list itself
  // has commented out, on `.local` names that are no longer in it
  it.each(checks)('finds for %s the domain %s', (name, domain) => {
    const host = parseHost(name);
    // our names are A-labels throughout, so both sides are compared in that form
    expect(host && findRegistrableDomain(host)).toBe(domain === 'none' ? undefined : parseHost(domain));
  });

  it('has checks to run', () => {
    expect(checks.length).toBeGreaterThan(70);
  });
});

function readChecks(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/^checkPublicSuffix\('([^']*)', (?:null|'([^']*)')\);/gm)].map(
    ([, name = '', domain = 'none']) => [name, domain] as const,
  );
}
