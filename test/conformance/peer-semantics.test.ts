import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPlatform } from '../unit/scope/platform-fixtures.ts';
import { buildList, inRule, judge } from '../unit/scope/scope-fixtures.ts';

/** One fact of another matcher's documentation, beside what our verdicts say of the same words. */
interface Fact {
  readonly peer: string;
  readonly rule: string;
  readonly address: string;
  readonly theirs: 'yes' | 'no';
  /** By a platform's list, which is silent about the apex. */
  readonly platform: string;
  /** By CVD Policy. */
  readonly cvd: string;
}

// facts only, of documents and measurements; no test of theirs is copied
const facts: readonly Fact[] = [
  // @source https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns, read 2026-11-22
  {
    peer: 'Chrome',
    rule: '*.a.com',
    address: 'https://a.com/',
    theirs: 'yes',
    platform: 'unclear',
    cvd: 'in',
  },
  {
    peer: 'Chrome',
    rule: '*.a.com',
    address: 'https://x.y.a.com/',
    theirs: 'yes',
    platform: 'in',
    cvd: 'in',
  },
  {
    peer: 'Chrome',
    rule: '*.a.com',
    address: 'https://xa.com/',
    theirs: 'no',
    platform: 'unknown',
    cvd: 'unknown',
  },
  { peer: 'Chrome', rule: 'a.com', address: 'https://a.com:8443/', theirs: 'yes', platform: 'in', cvd: 'in' },
  {
    peer: 'Chrome',
    rule: 'a.com:8443',
    address: 'https://a.com/',
    theirs: 'no',
    platform: 'unknown',
    cvd: 'out',
  },
  { peer: 'Chrome', rule: 'a.com/x/*', address: 'https://a.com/x', theirs: 'yes', platform: 'in', cvd: 'in' },
  {
    peer: 'Chrome',
    rule: '*.3.4',
    address: 'http://1.2.3.4/',
    theirs: 'no',
    platform: 'unknown',
    cvd: 'unknown',
  },
  // @source golang.org/x/net/http/httpproxy, Config.NoProxy, read 2026-11-22
  {
    peer: 'Go NO_PROXY',
    rule: 'a.com',
    address: 'https://x.a.com/',
    theirs: 'yes',
    platform: 'unknown',
    cvd: 'out',
  },
  {
    peer: 'Go NO_PROXY',
    rule: '*.a.com',
    address: 'https://a.com/',
    theirs: 'no',
    platform: 'unclear',
    cvd: 'in',
  },
  {
    peer: 'Go NO_PROXY',
    rule: '*.a.com',
    address: 'https://x.a.com/',
    theirs: 'yes',
    platform: 'in',
    cvd: 'in',
  },
  {
    peer: 'Go NO_PROXY',
    rule: '10.0.0.0/8',
    address: 'http://10.1.2.3/',
    theirs: 'yes',
    platform: 'in',
    cvd: 'in',
  },
  {
    peer: 'Go NO_PROXY',
    rule: '10.0.0.0/8',
    address: 'http://11.1.2.3/',
    theirs: 'no',
    platform: 'unknown',
    cvd: 'unknown',
  },
  {
    peer: 'Go NO_PROXY',
    rule: 'a.com:443',
    address: 'https://a.com/',
    theirs: 'yes',
    platform: 'in',
    cvd: 'in',
  },
  // measured with urlpattern-polyfill 10.1 and picomatch, 2026-11
  {
    peer: 'URLPattern',
    rule: '*.a.com',
    address: 'https://x.a.com./',
    theirs: 'no',
    platform: 'in',
    cvd: 'in',
  },
  {
    peer: 'URLPattern',
    rule: '*a.com',
    address: 'https://xa.com/',
    theirs: 'yes',
    platform: 'unknown',
    cvd: 'unknown',
  },
  {
    peer: 'URLPattern',
    rule: 'www.a.*',
    address: 'https://www.a.evil.com/',
    theirs: 'yes',
    platform: 'unknown',
    cvd: 'unknown',
  },
  {
    peer: 'picomatch',
    rule: '*.a.com',
    address: 'https://X.A.COM/',
    theirs: 'no',
    platform: 'in',
    cvd: 'in',
  },
  {
    peer: 'adblock',
    rule: 'a.com',
    address: 'https://nota.com/',
    theirs: 'no',
    platform: 'unknown',
    cvd: 'unknown',
  },
];

describe('what other matchers say of the same rule', () => {
  it.each(facts)('$peer: $rule and $address', ({ rule, address, platform, cvd }) => {
    expect(judge(address, buildPlatform({ in: [rule] })).kind).toBe(platform);
    expect(judge(address, buildList({ web: [inRule(rule)] })).kind).toBe(cvd);
  });

  it('stands in docs/scope.md', () => {
    const documented = readFileSync(new URL('../../docs/scope.md', import.meta.url), 'utf8').replaceAll(
      / +/g,
      ' ',
    );
    for (const { peer, rule, address, theirs, platform, cvd } of facts) {
      expect(documented).toContain(
        `| ${peer} | \`${rule}\` | \`${address}\` | ${theirs} | ${platform} | ${cvd} |`,
      );
    }
  });
});
