import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findRegistrableDomain } from '../../../lib/scope/canonical-host.ts';
import { parseRule } from '../../../lib/scope/rule/parse-rule.ts';
import { buildPlatform } from './platform-fixtures.ts';
import { judge } from './scope-fixtures.ts';

const label = fc.constantFrom('a', 'b', 'app', 'api-1', 'aso');
const domain = fc.constantFrom(
  'acme.com',
  'acme.co.uk',
  'evil.net',
  'notacme.com',
  'acme.github.io',
  's3.amazonaws.com',
);
const path = fc.constantFrom('', '/', '/api', '/api/v1', '/apix', '/x.php');
const host = fc
  .tuple(fc.array(label, { maxLength: 3 }), domain)
  .map(([labels, owner]) => [...labels, owner].join('.'));
const star = fc.constantFrom('', '*.', '*', '*-', 'api-*.', 'a.*.', '*a*.', 'www.*', '*.*.', '(a|b).');
const tail = fc.constantFrom('', '*', ' (only the shop)', ', acme.com', ':8443', '?x=1');
const pattern = fc.oneof(
  fc.tuple(star, host, path, tail).map((parts) => parts.join('')),
  fc.constantFrom('*/x.php', '10.0.0.0/8', 'Everything of acme.com', '*.github.io', '*', '*.com', '*.*.com'),
);
const rules = fc.array(pattern, { maxLength: 6 });
const url = fc
  .tuple(host, path, fc.constantFrom('', '.', ':8443'))
  .map(([name, below, port]) => `https://${name}${port}${below}`);

it('never makes an address in scope by excluding more', () => {
  fc.assert(
    fc.property(rules, rules, pattern, url, (included, excluded, added, address) => {
      const before = judge(address, buildPlatform({ in: included, out: excluded }));
      const after = judge(address, buildPlatform({ in: included, out: [...excluded, added] }));
      fc.pre(before.kind !== 'in');
      expect(after.kind).not.toBe('in');
    }),
    { numRuns: 500 },
  );
});

it('never says in scope outside the registrable domain of every rule that includes', () => {
  fc.assert(
    fc.property(rules, url, (included, address) => {
      const { kind } = judge(address, buildPlatform({ in: included }));
      const judged = new URL(address).hostname.replace(/\.$/, '');
      const domains = included.flatMap((text) => {
        const outcome = parseRule({ pattern: text, state: 'in' });
        return outcome.kind === 'refused'
          ? []
          : outcome.rules.map((rule) => findRegistrableDomain(rule.host.host) ?? rule.host.host);
      });
      expect(kind !== 'in' || domains.includes(findRegistrableDomain(judged) ?? judged)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('takes no trick for a listed host, whatever its star', () => {
  const list = buildPlatform({
    in: ['*.example.com', '*example.com', 'example.com', 'api-*.example.com', 'www.*example.com'],
  });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), (labels) => {
      const name = labels.join('.');
      const tricks = [
        `https://example.com.${name}.net/`,
        `https://example.com@${name}.net/`,
        `https://${name}.net/x.example.com`,
        `https://${name}notexample.com/`,
        `https://${name}-example.com/`,
        `https://${name}.net\\@example.com/`,
        `https://${name}.net/?https://app.example.com/`,
        `https://${name}.net#@app.example.com/`,
        `https://example.com%2e${name}.net/`,
      ];
      expect(tricks.filter((trick) => judge(trick, list).kind !== 'unknown')).toEqual([]);
    }),
  );
});

it('reads or refuses any string and then answers for any address', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 60 })),
      fc.array(fc.stringMatching(/^[*.a-c/:()|{},?#@ -]{0,40}$/)),
      fc.string({ unit: 'binary' }),
      (binary, odd, address) => {
        const verdict = judge(`https://${address}`, buildPlatform({ in: binary, out: odd }));
        expect(['in', 'out', 'unclear', 'unknown']).toContain(verdict.kind);
      },
    ),
  );
});
