import { expect, it } from 'vitest';
import { matchHost } from '../../../../lib/scope/decide/match-host.ts';
import type { HostCondition } from '../../../../lib/scope/scope-list.ts';

const glob = (pattern: string, host: string): HostCondition => ({ kind: 'glob', host, glob: pattern });

const starred = (pattern: string, host: string): HostCondition => ({
  kind: 'any_suffix',
  host,
  hasSubdomains: false,
  glob: pattern,
});

it.for<[HostCondition, string, 'covers' | 'doubtful' | 'none']>([
  [{ kind: 'exact', host: 'a.com' }, 'a.com', 'covers'],
  [{ kind: 'exact', host: 'a.com' }, 'x.a.com', 'none'],
  [{ kind: 'subdomains', host: 'a.com' }, 'x.y.a.com', 'covers'],
  [{ kind: 'subdomains', host: 'a.com' }, 'a.com', 'doubtful'],
  [{ kind: 'subdomains', host: 'a.com' }, 'xa.com', 'none'],
  [{ kind: 'subdomains', host: 'amazonaws.com' }, 'you.s3.amazonaws.com', 'none'],
  [{ kind: 'domain', host: 'a.com' }, 'a.com', 'covers'],
  [{ kind: 'domain', host: 'a.com' }, 'x.y.a.com', 'covers'],
  [{ kind: 'domain', host: 'a.com' }, 'xa.com', 'none'],
  [{ kind: 'domain', host: 'amazonaws.com' }, 'you.s3.amazonaws.com', 'none'],
  [glob('api-*.a.com', 'a.com'), 'api-1.a.com', 'covers'],
  [glob('api-*.a.com', 'a.com'), 'api-.a.com', 'covers'],
  [glob('api-*.a.com', 'a.com'), 'api-1.x.a.com', 'doubtful'],
  [glob('api-*.a.com', 'a.com'), 'api-1.a.com.evil.net', 'none'],
  [glob('*.x-*.a.com', 'a.com'), 'p.q.x-1.a.com', 'covers'],
  [glob('db.*.a.com', 'a.com'), 'db.one.a.com', 'covers'],
  [glob('db.*.a.com', 'a.com'), 'db.one.two.a.com', 'doubtful'],
  [glob('db.*.a.com', 'a.com'), 'db.a.com', 'none'],
  [glob('*a*b*.a.com', 'a.com'), 'xaxbx.a.com', 'covers'],
  [glob('*a*b*.a.com', 'a.com'), 'xbxax.a.com', 'none'],
  [{ kind: 'any_suffix', host: 'www.a', hasSubdomains: false }, 'www.a.co.uk', 'covers'],
  [{ kind: 'any_suffix', host: 'www.a', hasSubdomains: false }, 'www.a.evil.com', 'none'],
  [{ kind: 'any_suffix', host: 'www.a', hasSubdomains: false }, 'www.a.github.io', 'none'],
  [{ kind: 'any_suffix', host: 'a', hasSubdomains: true }, 'x.a.de', 'covers'],
  [{ kind: 'any_suffix', host: 'a', hasSubdomains: true }, 'a.de', 'doubtful'],
  [{ kind: 'any_suffix', host: 'a', hasSubdomains: true }, 'xa.de', 'none'],
  [starred('*test*.a', 'a'), 'x-test-1.a.co.uk', 'covers'],
  [starred('*test*.a', 'a'), 'y.test.a.com', 'doubtful'],
  [starred('*test*.a', 'a'), 'a.com', 'none'],
  [starred('*test*.a', 'a'), 'test.a.evil.com', 'none'],
  [starred('*test*.a', 'a'), 'test.a.github.io', 'none'],
  [starred('*test*.a', 'a'), 'test.nota.com', 'none'],
  [{ kind: 'every_host', host: '' }, 'b.org', 'covers'],
  [{ kind: 'every_host', host: '', glob: '*-x*' }, 'a-x.b.org', 'covers'],
  [{ kind: 'every_host', host: '', glob: '*-x*' }, 'x.b.org', 'none'],
  [{ kind: 'range', host: '', first: '0a000000', last: '0a0000ff' }, '10.0.0.255', 'covers'],
  [{ kind: 'range', host: '', first: '0a000000', last: '0a0000ff' }, '10.0.1.0', 'none'],
  [{ kind: 'range', host: '', first: '0a000000', last: '0a0000ff' }, '[a00::1]', 'none'],
  [{ kind: 'range', host: '', first: '0a000000', last: '0a0000ff' }, '10.0.0.1.evil.net', 'none'],
])('matches %j with %s: %s', ([condition, host, match]) => {
  expect(matchHost(condition, host, 'unclear')).toBe(match);
});
