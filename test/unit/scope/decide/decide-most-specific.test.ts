import { describe, expect, it } from 'vitest';
import { say } from '../../../../lib/base/text.ts';
import { judge } from '../scope-fixtures.ts';
import { buildPlatform } from '../platform-fixtures.ts';

interface Case {
  readonly in?: readonly string[];
  readonly out?: readonly string[];
  readonly unlisted?: 'out' | 'unknown';
  readonly url: string;
  readonly kind: string;
  readonly reason?: string;
}

describe('a platform list', () => {
  it.for<[string, Case]>([
    [
      'in-host under an out-wildcard',
      { in: ['app.acme.com'], out: ['*.acme.com'], url: 'https://app.acme.com/x', kind: 'in' },
    ],
    ['its neighbour', { in: ['app.acme.com'], out: ['*.acme.com'], url: 'https://b.acme.com/', kind: 'out' }],
    [
      'in-path on an out-host',
      { in: ['acme.com/api'], out: ['acme.com'], url: 'https://acme.com/api/v1', kind: 'in' },
    ],
    [
      'beside that path',
      { in: ['acme.com/api'], out: ['acme.com'], url: 'https://acme.com/apix', kind: 'out' },
    ],
    [
      'out-host under an in-wildcard',
      { in: ['*.acme.com'], out: ['b.acme.com'], url: 'https://b.acme.com/', kind: 'out' },
    ],
    [
      'out-path on an in-host',
      { in: ['acme.com'], out: ['acme.com/blog/*'], url: 'https://acme.com/blog/1', kind: 'out' },
    ],
    [
      'the same rule in both',
      { in: ['acme.com'], out: ['https://acme.com/'], url: 'https://acme.com/', kind: 'out' },
    ],
    [
      'two rules of one weight',
      {
        in: ['aa-*.acme.com'],
        out: ['*-bb.acme.com'],
        url: 'https://aa-bb.acme.com/',
        kind: 'unclear',
        reason: 'scope_unclear_tie',
      },
    ],
    [
      'a narrower glob in',
      { in: ['api-*.acme.com'], out: ['*.acme.com'], url: 'https://api-1.acme.com/', kind: 'in' },
    ],
    [
      'a star in a label, across labels',
      {
        in: ['api-*.acme.com'],
        url: 'https://api-1.x.acme.com/',
        kind: 'unclear',
        reason: 'scope_unclear_star',
      },
    ],
    [
      'the apex under a star',
      { in: ['*.acme.com'], url: 'https://acme.com/', kind: 'unclear', reason: 'scope_unclear_apex' },
    ],
    [
      'a listed apex under an out-star',
      { in: ['acme.com'], out: ['*.acme.com'], url: 'https://acme.com/', kind: 'in' },
    ],
    [
      'a glued star',
      { in: ['*acme.com'], url: 'https://www.acme.com/', kind: 'unclear', reason: 'scope_unclear_star_name' },
    ],
    [
      'a glued star beside the exact host',
      { in: ['*acme.com', 'www.acme.com'], url: 'https://www.acme.com/', kind: 'in' },
    ],
    ['a stranger whose name ends alike', { in: ['*acme.com'], url: 'https://notacme.com/', kind: 'unknown' }],
    [
      'a glued star that excludes',
      { in: ['*.acme.com'], out: ['*acme.com'], url: 'https://x.acme.com/', kind: 'unclear' },
    ],
    [
      'a remark that takes something away',
      { in: ['acme.com (only the shop)'], url: 'https://acme.com/', kind: 'unclear' },
    ],
    [
      'a path on every host',
      { in: ['acme.com'], out: ['*/xmlrpc.php'], url: 'https://acme.com/blog/xmlrpc.php', kind: 'out' },
    ],
    [
      'a path on every host, elsewhere',
      { in: ['acme.com'], out: ['*/xmlrpc.php'], url: 'https://other.com/xmlrpc.php', kind: 'unknown' },
    ],
    [
      'a path that would put every host in',
      { in: ['*/login'], url: 'https://other.com/login', kind: 'unknown' },
    ],
    ['another suffix', { in: ['www.acme.*'], url: 'https://www.acme.co.uk/', kind: 'in' }],
    [
      'a host that only looks like a suffix',
      { in: ['www.acme.*'], url: 'https://www.acme.evil.com/', kind: 'unknown' },
    ],
    ['a suffix that strangers share', { in: ['acme.*'], url: 'https://acme.github.io/', kind: 'unknown' }],
    [
      'a star on a shared suffix',
      {
        out: ['*.github.io'],
        url: 'https://you.github.io/',
        kind: 'unknown',
        reason: 'scope_unknown_suffix',
      },
    ],
    [
      'a star above a shared suffix',
      { in: ['*.amazonaws.com'], url: 'https://you.s3.amazonaws.com/', kind: 'unknown' },
    ],
    [
      'the owner of such a star',
      { in: ['*.amazonaws.com'], url: 'https://console.amazonaws.com/', kind: 'in' },
    ],
    ['an address inside a range', { in: ['194.35.9.0/23'], url: 'http://0xc2230801/', kind: 'in' }],
    ['an address after a range', { in: ['194.35.9.0/23'], url: 'http://194.35.10.0/', kind: 'unknown' }],
    ['a mapped address', { in: ['10.0.0.0/8'], url: 'http://[::ffff:10.1.1.1]/', kind: 'in' }],
    [
      'one address out of a range',
      { in: ['10.0.0.0/8'], out: ['10.0.0.7'], url: 'http://10.0.0.7/', kind: 'out' },
    ],
    ['an IPv6 range', { in: ['2001:db8::/32'], url: 'http://[2001:db8:1::5]/', kind: 'in' }],
    ['an IPv6 address after it', { in: ['2001:db8::/32'], url: 'http://[2001:db9::]/', kind: 'unknown' }],
    [
      'prose about the host',
      {
        in: ['*.acme.com'],
        out: ['Everything that acme.com buys'],
        url: 'https://x.acme.com/',
        kind: 'unclear',
        reason: 'scope_unclear_refused',
      },
    ],
    [
      'prose about the host, but listed exactly',
      { in: ['x.acme.com'], out: ['Everything that acme.com buys'], url: 'https://x.acme.com/', kind: 'in' },
    ],
    [
      'a residual rule and a listed host',
      {
        in: ['app.acme.com'],
        out: ['Other subdomains of acme.com'],
        url: 'https://app.acme.com/',
        kind: 'in',
      },
    ],
    [
      'a residual rule and another host',
      {
        in: ['app.acme.com'],
        out: ['Other subdomains of acme.com'],
        url: 'https://b.acme.com/',
        kind: 'out',
      },
    ],
    [
      'unlisted where the format says out',
      { in: ['app.acme.com'], unlisted: 'out', url: 'https://b.acme.com/', kind: 'out' },
    ],
    [
      'unlisted where the format says nothing',
      { in: ['app.acme.com'], url: 'https://b.acme.com/', kind: 'unknown' },
    ],
    [
      'a path out on every subdomain, on a subdomain that is listed',
      { in: ['www.acme.com'], out: ['*.acme.com/logout'], url: 'https://www.acme.com/logout', kind: 'out' },
    ],
    [
      'the rest of that subdomain',
      { in: ['www.acme.com'], out: ['*.acme.com/logout'], url: 'https://www.acme.com/login', kind: 'in' },
    ],
    [
      'a listed path below a path out on every subdomain',
      {
        in: ['www.acme.com/api/v2'],
        out: ['*.acme.com/api'],
        url: 'https://www.acme.com/api/v2',
        kind: 'in',
      },
    ],
    [
      'a port out on every subdomain',
      { in: ['www.acme.com'], out: ['*.acme.com:8443'], url: 'https://www.acme.com:8443/x', kind: 'out' },
    ],
    [
      'a port out and a path in',
      {
        in: ['www.acme.com/x'],
        out: ['*.acme.com:8443'],
        url: 'https://www.acme.com:8443/x',
        kind: 'unclear',
      },
    ],
    [
      'a path out under a doubtful star',
      {
        in: ['www.acme.com'],
        out: ['*acme.com/logout'],
        url: 'https://www.acme.com/logout',
        kind: 'unclear',
      },
    ],
    [
      'two paths of which none is within the other',
      {
        in: ['acme.com/a/*/settings'],
        out: ['acme.com/*/b'],
        url: 'https://acme.com/a/b/settings',
        kind: 'unclear',
        reason: 'scope_unclear_tie',
      },
    ],
    [
      'any suffix in, one suffix out',
      { in: ['www.acme.*'], out: ['*.acme.de'], url: 'https://www.acme.de/', kind: 'unclear' },
    ],
    [
      'one suffix in, any suffix out',
      { in: ['*.acme.de'], out: ['*.acme.*'], url: 'https://www.acme.de/', kind: 'in' },
    ],
    [
      'one address in, the same as a range out',
      { in: ['1.2.3.4'], out: ['1.2.3.4/32'], url: 'http://1.2.3.4/', kind: 'out' },
    ],
    [
      'a range in, the same in other words out',
      { in: ['10.0.0.0/8'], out: ['10.0.0.0-10.255.255.255'], url: 'http://10.1.2.3/', kind: 'out' },
    ],
    [
      'a range in a wider range',
      { in: ['10.1.0.0/16'], out: ['10.0.0.0/8'], url: 'http://10.1.2.3/', kind: 'in' },
    ],
    [
      'a narrow range that only overlaps a wider one',
      { in: ['10.0.0.250-10.0.1.5'], out: ['10.0.0.0/24'], url: 'http://10.0.0.252/', kind: 'unclear' },
    ],
    [
      'a neighbour on a suffix that strangers share',
      { in: ['github.io'], unlisted: 'out', url: 'https://you.github.io/', kind: 'unknown' },
    ],
    [
      'the host of a customer, beside a bucket that is listed',
      {
        in: ['acme.s3.amazonaws.com'],
        unlisted: 'out',
        url: 'https://console.amazonaws.com/',
        kind: 'unknown',
      },
    ],
    ['another port', { in: ['acme.com:8443'], url: 'https://acme.com/', kind: 'unknown' }],
    ['the port', { in: ['acme.com:8443'], url: 'https://acme.com:8443/', kind: 'in' }],
  ])('decides %s', ([, { url, kind, reason, ...rules }]) => {
    const verdict = judge(url, buildPlatform(rules));
    expect(verdict).toMatchObject({ kind, reason: reason === undefined ? {} : { key: reason } });
  });

  it('names the rule that nearly decided', () => {
    const verdict = judge(
      'https://app.acme.com/',
      buildPlatform({ in: ['app.acme.com'], out: ['*.acme.com'] }),
    );
    expect(verdict.runnerUp?.pattern).toBe('*.acme.com');
    expect(say(verdict.reason)).toBe(
      'Acme lists app.acme.com, which is more specific than *.acme.com, which it excludes.',
    );
  });

  it('lets any exclusion win where the format says so', () => {
    const list = buildPlatform({ in: ['app.acme.com'], out: ['*.acme.com'] });
    expect(judge('https://app.acme.com/', { ...list, precedence: 'any_exclude_wins' }).kind).toBe('out');
  });
});
