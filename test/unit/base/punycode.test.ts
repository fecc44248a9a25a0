import { domainToASCII } from 'node:url';
import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { decodeLabel } from '../../../lib/base/punycode.ts';

test.each([
  ['xn--bcher-kva', 'bücher'],
  ['xn--cme-5cd', '\u0430cme'],
  ['xn--80ak6aa92e', '\u0430\u0440\u0440\u04CF\u0435'],
  ['xn--fiqs8s', '中国'],
  ['XN--BCHER-KVA', 'bücher'],
])('%s stands for %s', (label, letters) => {
  expect(decodeLabel(label)).toBe(letters);
});

test.each(['bcher', 'xn--', 'xn--\u00fc', 'xn--99999999', 'xn--a_b', `xn--${'9'.repeat(100)}`])(
  '%s is no A-label',
  (label) => {
    expect(decodeLabel(label)).toBeUndefined();
  },
);

it('undoes what the platform does', () => {
  const letter = fc.constantFrom('a', 'z', '0', 'ü', 'б', 'ж', '中', '文', '\u0430', '\u{20000}');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (letters) => {
      const label = letters.join('');
      const encoded = domainToASCII(label);
      fc.pre(encoded.startsWith('xn--'));
      expect(decodeLabel(encoded)).toBe(label);
    }),
  );
});
