import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildList, inRule, judge, outRule } from './scope-fixtures.ts';

const label = fc.constantFrom('a', 'b', 'app', 'api-1', 'xn--bcher-kva');
const domain = fc.constantFrom('acme.com', 'acme.co.uk', 'evil.net', 'notacme.com', 'acme.github.io');
const path = fc.constantFrom('', '/', '/api', '/api/v1', '/apix', '/%61pi');
const host = fc
  .tuple(fc.array(label, { maxLength: 3 }), domain)
  .map(([labels, owner]) => [...labels, owner].join('.'));
const pattern = fc
  .tuple(fc.constantFrom('', '*.'), host, path)
  .map(([star, name, below]) => `${star}${name}${below}`);
const rule = fc.tuple(fc.boolean(), pattern).map(([isIn, text]) => (isIn ? inRule(text) : outRule(text)));
const url = fc
  .tuple(fc.constantFrom('http', 'https'), host, path, fc.constantFrom('', '.', ':8443'))
  .map(([scheme, name, below, tail]) => `${scheme}://${name}${tail}${below}`);

it('never makes an excluded address in scope by excluding more', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 6 }), pattern, url, (web, added, address) => {
      const before = judge(address, buildList({ web }));
      const after = judge(address, buildList({ web: [...web, outRule(added)] }));
      fc.pre(before.kind !== 'in');
      expect(after.kind).not.toBe('in');
    }),
  );
});

it('never says in scope for a host that no in rule names on a label boundary', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 6 }), url, (web, address) => {
      const verdict = judge(address, buildList({ web }));
      fc.pre(verdict.kind === 'in');
      const judged = new URL(address).hostname.replace(/\.$/, '');
      const named = web
        .filter(({ state }) => state === 'in')
        .map(({ pattern: text }) => text.replace('*.', '').replace(/\/.*$/, ''));
      expect(named.some((name) => judged === name || judged.endsWith(`.${name}`))).toBe(true);
    }),
  );
});

it('takes no trick for the listed host', () => {
  const list = buildList({ web: [inRule('*.acme.com')] });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), (labels) => {
      const prefix = labels.join('.');
      const tricks = [
        `https://acme.com.${prefix}.net/`,
        `https://acme.com@${prefix}.net/`,
        `https://${prefix}.net/acme.com`,
        `https://${prefix}acme.com/`.replace('.acme', '-acme'),
        `https://${prefix}.net/?https://app.acme.com/`,
        `https://${prefix}.net#@app.acme.com/`,
      ];
      expect(tricks.filter((trick) => judge(trick, list).kind !== 'unknown')).toEqual([]);
    }),
  );
});

it('always answers, whatever the rule and the address', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 40 })),
      fc.string({ unit: 'binary' }),
      (patterns, tail) => {
        const verdict = judge(`https://${tail}`, buildList({ web: patterns.map(inRule) }));
        expect(['in', 'out', 'unclear', 'unknown']).toContain(verdict.kind);
      },
    ),
  );
});
