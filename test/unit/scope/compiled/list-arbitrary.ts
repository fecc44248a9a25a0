import * as fc from 'fast-check';
import { phrase } from '../../../../lib/base/text.ts';
import { parseRule } from '../../../../lib/scope/rule/parse-rule.ts';
import type { RefusedRule, ScopeList, ScopeRule } from '../../../../lib/scope/scope-list.ts';

const label = fc.constantFrom('a', 'b', 'app', 'api-1', 'www', 'xn--bcher-kva');
const domain = fc.constantFrom(
  'acme.com',
  'acme.co.uk',
  'evil.net',
  'notacme.com',
  'acme.github.io',
  'github.io',
  'amazonaws.com',
  's3.amazonaws.com',
  'acme.localhost',
  'com',
);
const path = fc.constantFrom('', '/', '/api', '/api/v1', '/apix', '/x.php', '/%61pi', '/%c3%a9', '/é/%C3');

/** Host names of a small world, so that rules and addresses meet. */
export const hostName = fc
  .tuple(fc.array(label, { maxLength: 3 }), domain)
  .map(([labels, owner]) => [...labels, owner].join('.'));

const address = fc.constantFrom('10.0.0.1', '10.0.0.255', '10.0.1.0', '192.168.7.7', '[2001:db8::1]');

const star = fc.constantFrom('', '', '*.', '*.', '*', 'api-*.', 'a.*.', '*a*.', 'www.*', '*.*.', '(a|b).');
const tail = fc.constantFrom('', '', '', '*', ' (only the shop)', ', acme.com', ':8443', '?x=1');
const scheme = fc.constantFrom('', '', 'http://', 'https://');

/** Strings as programmes write them. */
const written = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(scheme, star, hostName, path, tail).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '*/x.php',
      '10.0.0.0/24',
      '10.0.0.1',
      '10.0.0.0/8',
      '2001:db8::/32',
      'Everything of acme.com',
      'Our blog on b.acme.com is somebody else',
      '*.github.io',
      'www.acme.*',
      '*.acme.*',
      '*a*.acme.*',
      'app.*',
      '*-1*',
      '.*a.*',
      '/api',
      'Requests to /api and `/x.php`',
      'Our blog on b.acme.com and (a.acme.com)',
      '*',
      '*.com',
      '\ud800',
      '\ufeffacme.com',
      'bücher.acme.com',
      'www.a.*',
    ),
  },
);

const published = fc.record(
  {
    pattern: fc.constantFrom('acme.com', 'ä \ud800', 'https://a.acme.com/'),
    state: fc.constantFrom('in', 'out'),
    note: fc.constantFrom('Only on Fridays.', '\ufeff'),
    reason: fc.constantFrom('legacy', 'other'),
  },
  { requiredKeys: ['pattern', 'state'] },
);

const condition: fc.Arbitrary<ScopeRule['host']> = fc.oneof(
  fc.record({ kind: fc.constantFrom('exact', 'subdomains', 'domain'), host: hostName }),
  fc.record({ kind: fc.constantFrom('exact', 'subdomains', 'domain'), host: fc.constantFrom('', 'ä.com') }),
  hostName.map((host) => ({ kind: 'glob' as const, host, glob: `a*.${host}` })),
  fc.constant({ kind: 'glob' as const, host: 'acme.com', glob: '*cme.com' }),
  fc.record({
    kind: fc.constant('any_suffix'),
    host: fc.constantFrom('acme', 'www.a'),
    hasSubdomains: fc.boolean(),
  }),
  fc.constantFrom(
    { kind: 'any_suffix' as const, host: 'acme', hasSubdomains: false, glob: '*a*.acme' },
    { kind: 'any_suffix' as const, host: 'notacme', hasSubdomains: false, glob: 'a.*.notacme' },
    { kind: 'every_host' as const, host: '', glob: '*a*' },
    { kind: 'every_host' as const, host: '', glob: 'www.*.*' },
  ),
  fc.constant({ kind: 'range' as const, host: '10.0.0.0/31', first: '0a000000', last: '0a000001' }),
  fc.constant({ kind: 'every_host' as const, host: '' }),
);

/** Rules that no string may lead to today, so that the index does not lean on what the parsers leave out. */
const builtRule: fc.Arbitrary<ScopeRule> = fc.record(
  {
    published,
    host: condition,
    scheme: fc.constantFrom('http', 'https'),
    port: fc.constantFrom(443, 8443, 0),
    path: fc.constantFrom('/api', '/api*', '/x.php', '/ä', '', '/%C3%A9', '/%C3*'),
    patterns: fc.constantFrom({ host: '^a' }, { path: 'x' }, {}),
    isDoubtful: fc.constant(true as const),
    doubts: fc.constant([phrase('scope_doubt_star')]),
  },
  { requiredKeys: ['published', 'host'] },
);

const builtRefusal: fc.Arbitrary<RefusedRule> = fc.record(
  {
    published,
    reason: fc.constant(phrase('scope_refused_words')),
    mentions: fc.array(fc.oneof(hostName, fc.constant('ä.com')), { maxLength: 2 }),
    suffix: fc.constantFrom('github.io', 'com', 's3.amazonaws.com'),
  },
  { requiredKeys: ['published', 'reason', 'mentions'] },
);

type Piece = { readonly rules: readonly ScopeRule[]; readonly refused: readonly RefusedRule[] };

const readPiece = fc
  .tuple(written, fc.constantFrom('in' as const, 'out' as const))
  .map(([pattern, state]): Piece => {
    const outcome = parseRule({ pattern, state });
    return outcome.kind === 'refused'
      ? { rules: [], refused: [outcome.refused] }
      : { rules: outcome.rules, refused: [] };
  });

const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 6, arbitrary: readPiece },
  { weight: 2, arbitrary: builtRule.map((rule) => ({ rules: [rule], refused: [] })) },
  { weight: 1, arbitrary: builtRefusal.map((refused) => ({ rules: [], refused: [refused] })) },
);

/** The moment at which generated lists are judged; some have expired then. */
export const now = Date.parse('2026-11-22T12:00:00Z');

const instant = fc.constantFrom('2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z', 'one day');

/** Lists of every way to decide, with rules of every kind. */
export const scopeList: fc.Arbitrary<ScopeList> = fc
  .tuple(
    fc.record(
      {
        programmeId: fc.constantFrom('acme', 'evil'),
        programmeName: fc.constantFrom('Acme', 'Evil ä'),
        format: fc.constantFrom('cvd-0.2', 'hackerone'),
        sourceName: fc.constantFrom('acme.json'),
        precedence: fc.constantFrom(
          'out_overrides_in',
          'explicit_order',
          'most_specific',
          'any_exclude_wins',
        ),
        unlisted: fc.constantFrom('out', 'unknown'),
        wildcardCoversApex: fc.constantFrom('yes', 'no', 'unclear'),
        speaksFor: fc.array(fc.record({ host: fc.oneof(hostName, address), hasSubdomains: fc.boolean() }), {
          maxLength: 2,
        }),
        updatedOn: fc.constant('2026-01-01'),
        expiresAt: instant,
        staleAt: instant,
      },
      {
        requiredKeys: [
          'programmeId',
          'programmeName',
          'format',
          'precedence',
          'unlisted',
          'wildcardCoversApex',
        ],
      },
    ),
    fc.array(piece, { maxLength: 8 }),
  )
  .map(([facts, pieces]) => ({
    ...facts,
    rules: pieces.flatMap(({ rules }) => rules),
    refusedRules: pieces.flatMap(({ refused }) => refused),
  }));

/** Addresses on those hosts and tricks with them. */
export const pageAddress = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom('http', 'https', 'https', 'ws', 'wss'),
        fc.constantFrom('', '', '', 'user@', 'acme.com:a.acme.com@', '@'),
        fc.oneof(
          { weight: 6, arbitrary: hostName },
          { weight: 1, arbitrary: address },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              'xacme.com',
              'www.acme.de',
              'b.www.a.co.uk',
              'a..acme.com',
              '-a.acme.com',
              'a-.b.acme.com',
              `${'a'.repeat(64)}.acme.com`,
              `${'a.'.repeat(130)}acme.com`,
              '0x0a.1',
              '[::ffff:10.0.0.1]',
              'bücher.acme.com',
              'ACME.com',
              'a!b.acme.com',
              'a~.acme.com',
            ),
          },
        ),
        fc.constantFrom('', '', '', '.', '..', ':8443', ':443', ':80', '.:8443'),
        path,
        fc.constantFrom('', '?x=/api', '#/api', '/'),
      )
      .map(([name, user, host, port, below, end]) => `${name}://${user}${host}${port}${below}${end}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'about:blank',
      'data:,acme.com',
      'blob:https://acme.com/1',
      'ftp://acme.com/',
      'file:///acme.com/api',
      'https://./',
      'wss://acme.com',
      'https:acme.com',
      'httpsx://acme.com/',
      'view-source:https://acme.com/',
    ),
  },
);
