import * as fc from 'fast-check';
import { parseRule } from '../../../lib/scope/rule/parse-rule.ts';
import { readHostPattern } from '../../../lib/scope/rule/read-host-pattern.ts';
import { readToolRule } from '../../../lib/scope/rule/read-tool-rule.ts';
import { readUrlPattern } from '../../../lib/scope/rule/read-url-pattern.ts';
import type { RuleOutcome } from '../../../lib/scope/rule/rule-outcome.ts';
import type { RefusedRule, ScopeList, ScopeRule } from '../../../lib/scope/scope-list.ts';
import type { DecidingRule } from '../../../lib/scope/verdict.ts';

/** A list before it is read: its rules as published, and what its format would say. */
export interface Draft extends Pick<ScopeList, 'precedence' | 'unlisted' | 'wildcardCoversApex'> {
  readonly rules: readonly DecidingRule[];
  /** True where a star is read as some formats mean a name: with all below it. */
  readonly isStarDomain?: boolean;
}

/** Reads a list whose precedence and silences are chosen freely, its rules in their order. */
export function readDraft(draft: Draft, programmeId = 'acme'): ScopeList {
  const rules: ScopeRule[] = [];
  const refusedRules: RefusedRule[] = [];
  for (const published of draft.rules) {
    const outcome = readWritten(published);
    if (outcome.kind === 'rules') {
      rules.push(...(draft.isStarDomain === true ? outcome.rules.map(readAsDomain) : outcome.rules));
    }
    if (outcome.kind === 'refused') refusedRules.push(outcome.refused);
  }
  const { precedence, unlisted, wildcardCoversApex } = draft;
  const programmeName = programmeId;
  const said = { programmeId, programmeName, format: 'any', precedence, unlisted, wildcardCoversApex };
  return { ...said, rules, refusedRules };
}

const expressionMark = '~';

/** What begins with the mark is a rule of a testing tool: expressions of the host, the path, the port and the whole address. */
function readWritten(published: DecidingRule): RuleOutcome {
  if (!published.pattern.startsWith(expressionMark)) return parseRule(published);
  const [host = '', path = '', port = '', url = ''] = published.pattern.slice(1).split(' ');
  return readToolRule({
    published,
    hosts: url === '' ? readHostPattern(host) : readUrlPattern(url),
    ...(url === '' ? { hostPattern: host } : {}),
    patterns: {
      ...(path === '' ? {} : { path }),
      ...(port === '' ? {} : { port }),
      ...(url === '' ? {} : { url: `^(?:${url})$` }),
    },
  });
}

/** Says whether the query of an address matters to a list, which it does only to expressions of whole addresses. */
export function asksForQuery({ rules }: ScopeList): boolean {
  return rules.some(({ patterns }) => patterns?.url !== undefined);
}

function readAsDomain(rule: ScopeRule): ScopeRule {
  const { kind, host } = rule.host;
  return kind === 'subdomains' ? { ...rule, host: { kind: 'domain', host } } : rule;
}

const domains = [
  'acme.com',
  'acme.co.uk',
  'evil.net',
  'notacme.com',
  'acme.github.io',
  's3.amazonaws.com',
  'amazonaws.com',
  'xn--bcher-kva.example',
];
const label = fc.constantFrom('a', 'b', 'www', 'api-1', 'acme', 'xn--bcher-kva');
const path = fc.constantFrom(
  '',
  '/',
  '/api',
  '/api/v1',
  '/apix',
  '/x.php',
  '/a/*/c',
  '/*.php',
  '/%61pi',
  '/é',
  '/%c3%a9',
  '/%C3%a9/*.php',
);
const star = fc.constantFrom(
  '',
  '',
  '*.',
  '*.',
  '*',
  '*-',
  'api-*.',
  'a.*.',
  '*a*.',
  'www.*',
  '*.*.',
  '(a|b).',
);
const tail = fc.constantFrom('', '', '', '*', ' (only the shop)', ', acme.com', ':8443', ':443', '?x=1');

/** Hosts that rules and addresses share, so that they meet. */
export const anyHost = fc
  .tuple(fc.array(label, { maxLength: 3 }), fc.constantFrom(...domains))
  .map(([labels, domain]) => [...labels, domain].join('.'));

const expression = fc.constantFrom(
  '^acme\\.com$',
  '.*\\.acme\\.com$',
  '^(.*\\.)?acme\\.com$',
  'acme.com',
  '.*acme\\.co\\.uk$',
  '^(a|b)\\..*acme\\.com$',
  '.*api-1.*',
  '^www\\.acme\\.',
  '^a',
  '.*',
  '10\\.1\\..*',
  'github\\.io$',
  '(?=a)',
);
const toolRule = fc.oneof(
  fc
    .tuple(expression, fc.constantFrom('', '^/api', '\\.php$', '%c3'), fc.constantFrom('', '^443$', '84'))
    .map((parts) => expressionMark + parts.join(' ')),
  fc
    .constantFrom(
      'https://acme.com.*',
      'https?://[^/]*acme\\.com/api.*',
      '.*logout.*',
      '.*/x\\.php',
      '.*acme.*',
    )
    .map((url) => `${expressionMark}   ${url}`),
);

/** Every shape of rule that lists contain, refused ones too. */
export const anyRuleText = fc.oneof(
  { weight: 3, arbitrary: toolRule },
  { weight: 6, arbitrary: fc.tuple(star, anyHost, tail).map((parts) => parts.join('')) },
  { weight: 4, arbitrary: fc.tuple(star, anyHost, path).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('http://', 'https://'), anyHost, path).map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '*/x.php',
      '*/api',
      'www.acme.*',
      '*.acme.*',
      '*a*.acme.*',
      'api*.acme.*',
      'a.*',
      'a.*.*',
      '*-1*',
      '.*a.*',
      '/api',
      '/a*',
      'Requests to /api and `/x.php`',
      'All .com domains',
      'https://github.com/acme/x',
      'Our blog on b.acme.com and (a.acme.com)',
      'acme.*/api',
      '10.0.0.0/8',
      '10.1.0.0/16',
      '10.1.2.3',
      '10.1.2.0 - 10.1.2.9',
      '2001:db8::/32',
      '[2001:db8::1]',
      'Everything of acme.com',
      'Other subdomains of acme.com',
      '*.github.io',
      'github.io',
      '*.dev',
      'com',
      '*',
      '*.com',
      '*.*.com',
      '^.*acme\\.com$',
      'bugs@acme.com',
      'acme.com | .co.uk',
      'a{1,2}.acme.com',
      'api-1[.a].acme.com',
      'addons.mozilla.org',
      'a.acme.com & b.acme.com',
      '',
    ),
  },
);

export const anyRule: fc.Arbitrary<DecidingRule> = fc.record({
  pattern: anyRuleText,
  state: fc.constantFrom('in' as const, 'out' as const),
});

/** Lists of every precedence with every shape of rule. */
export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  precedence: fc.constantFrom(
    'out_overrides_in' as const,
    'explicit_order' as const,
    'most_specific' as const,
    'any_exclude_wins' as const,
  ),
  unlisted: fc.constantFrom('out' as const, 'unknown' as const),
  wildcardCoversApex: fc.constantFrom('yes' as const, 'no' as const, 'unclear' as const),
  rules: fc.array(anyRule, { maxLength: 7 }),
  isStarDomain: fc.boolean(),
});

/** An address in its parts, so that a test can write it in several ways. */
export interface WebAddress {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** With its colon, or empty. */
  readonly port: string;
  readonly path: string;
}

export const anyAddress: fc.Arbitrary<WebAddress> = fc.record({
  scheme: fc.constantFrom('http' as const, 'https' as const),
  host: fc.oneof(
    { weight: 8, arbitrary: anyHost },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '10.1.2.3',
        '10.200.0.1',
        '11.0.0.1',
        '[2001:db8::1]',
        '[::ffff:a01:203]',
        'www.acme.de',
        'www.acme.evil.com',
        'acme.com.evil.net',
        'you.github.io',
        'localhost',
      ),
    },
  ),
  port: fc.constantFrom('', '', ':8443', ':8080'),
  path: fc.constantFrom(
    '',
    '/',
    '/api',
    '/api/v1/x',
    '/apix',
    '/b/x.php',
    '/a/b/c',
    '/%61pi',
    '/%C3%A9',
    '/%c3%A9/x.php',
  ),
});

export function writeAddress({ scheme, host, port, path: below }: WebAddress): string {
  return `${scheme}://${host}${port}${below}`;
}
