import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findRegistrableDomain } from '../../../lib/scope/canonical-host.ts';
import { importScopeText } from '../../../lib/scope/import/import-scope-text.ts';
import type { ScopeList } from '../../../lib/scope/scope-list.ts';
import { judge } from './scope-fixtures.ts';

const piece = fc.constantFrom(
  'acme\\.com',
  'acme.com',
  'acme\\.co\\.uk',
  'app',
  'www\\.',
  '.*',
  '.+',
  '[a-z]+',
  '[^/]*',
  '\\.',
  '.',
  '^',
  '$',

  '(.*\\.)?',
  '(^|\\.)',
  '(www|api)\\.',
  '(com|net)',
  '(:\\d+)?',
  '\\b',
  '|',
  'net',
  'io',
  'github\\.io',
  '/',
  '*',
  '?',
);
const expression = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
const urlExpression = fc
  .tuple(
    fc.constantFrom('', 'https?://', '.*', '(https?://)?', 'https://[^/]*'),
    expression,
    fc.constantFrom('', '.*', '/.*', '(/.*)?'),
  )
  .map((parts) => parts.join(''));
const address = fc
  .tuple(
    fc.constantFrom('', 'www.', 'x.app.', 'api.', 'not', 'my-app.', 'acme.com.', 'acme.co.uk.'),
    fc.constantFrom(
      'acme.com',
      'acme.co.uk',
      'evil.net',
      'acmexcom.net',
      'acme.github.io',
      'evil.co.uk',
      'app.io',
      'com.io',
    ),
    fc.constantFrom('/', '/acme.com', '/?https://www.acme.com/', '/api', ':8443/', '/#acme.com'),
  )
  .map(([before, host, after]) => `https://${before}${host}${after}`);

type Rules = { readonly in: readonly string[]; readonly out: readonly string[] };

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const writers: readonly [string, fc.Arbitrary<string>, (rules: Rules) => string][] = [
  ['scope-lines', expression, (rules) => [...rules.in, ...rules.out.map((each) => `!${each}`)].join('\n')],
  [
    'burp',
    expression,
    (rules) =>
      JSON.stringify({
        target: {
          scope: {
            include: rules.in.map((host) => ({ host })),
            exclude: rules.out.map((host) => ({ host })),
          },
        },
      }),
  ],
  [
    'zap',
    urlExpression,
    (rules) =>
      `<configuration><context>${rules.in.map((each) => `<incregexes>${escapeXml(each)}</incregexes>`).join('')}${rules.out.map((each) => `<excregexes>${escapeXml(each)}</excregexes>`).join('')}</context></configuration>`,
  ],
  ['caido', expression, (rules) => JSON.stringify({ allowlist: rules.in, denylist: rules.out })],
];

function read(format: string, written: string): ScopeList | undefined {
  const outcome = importScopeText(written, format);
  return outcome.kind === 'imported' ? outcome.programmes[0]?.list : undefined;
}

it.for(writers)(
  'says in scope of nobody but the owners that the rules of %s spell',
  ([format, rule, write]) => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), address, (included, url) => {
        const list = read(format, write({ in: included, out: [] }));
        const owner = findRegistrableDomain(new URL(url).hostname) ?? '';
        // `acme.` in front of a suffix is the widest that an expression may spell
        const isSpelled = included.some((each) =>
          each.replaceAll('\\', '').includes(owner.slice(0, owner.indexOf('.') + 1)),
        );
        const isIn = list !== undefined && judge(url, list).kind === 'in';
        expect([included, url, isIn && !isSpelled]).toEqual([included, url, false]);
        const owners = list?.rules.map(({ host }) => findRegistrableDomain(host.host) ?? host.host) ?? [];
        const isKnown = owners.some(
          (each) => each === owner || owner.startsWith(`${each}.`) || each.endsWith('.acme'),
        );
        expect([included, url, isIn && !isKnown]).toEqual([included, url, false]);
      }),
      { numRuns: 1500 },
    );
  },
);

it('does not take a name below a stranger’s for the one that an open end spells', () => {
  const list = read('scope-lines', 'acme\\.com\\..*\nacme\\.com\n');
  expect(list && judge('https://acme.com.com.io/', list).kind).toBe('unknown');
});

it.for(writers)('never makes an address in scope by excluding more in %s', ([format, rule, write]) => {
  const rules = fc.array(rule, { maxLength: 3 });
  fc.assert(
    fc.property(rules, rules, rule, address, (included, excluded, added, url) => {
      const before = read(format, write({ in: included, out: excluded }));
      const after = read(format, write({ in: included, out: [...excluded, added] }));
      fc.pre(before !== undefined && after !== undefined && judge(url, before).kind !== 'in');
      expect(judge(url, after).kind).not.toBe('in');
    }),
    { numRuns: 500 },
  );
});
