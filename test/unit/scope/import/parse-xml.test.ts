import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseXml } from '../../../../lib/scope/import/parse-xml.ts';

it('parses elements, text, entities, comments and sections', () => {
  const text = `\uFEFF<?xml version="1.0"?>
<!-- <a> --><a x="1" y='>'><b/>x &amp; &#121;&#x7A;<![CDATA[<&>]]><c:d-e.f>&lt;</c:d-e.f></a>
`;
  expect(parseXml(text, 5)).toEqual({
    kind: 'parsed',
    root: {
      name: 'a',
      text: 'x & yz<&>',
      children: [
        { name: 'b', text: '', children: [] },
        { name: 'c:d-e.f', text: '<', children: [] },
      ],
    },
  });
});

it.for<[string, string]>([
  ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'doctype'],
  ['<!doctype a SYSTEM "file:///etc/passwd"><a/>', 'doctype'],
  ['<a>&x;</a>', 'damaged'],
  ['<a>&</a>', 'damaged'],
  ['<a>&#0;</a>', 'damaged'],
  ['<a>&#x110000;</a>', 'damaged'],
  ['<a>', 'damaged'],
  ['<a></b>', 'damaged'],
  ['</a>', 'damaged'],
  ['<a/><b/>', 'damaged'],
  ['<a/>x', 'damaged'],
  ['<a', 'damaged'],
  ['<a x=1/>', 'damaged'],
  ['<a><!-- </a>', 'damaged'],
  ['', 'damaged'],
  ['x', 'damaged'],
  [`<a ${'b="" '.repeat(1_000_000)}/>`, 'damaged'],
  [`<a${' '.repeat(1_000_000)}`, 'damaged'],
  ['<a>'.repeat(20_000), 'too_deep'],
])('refuses %#', ([text, reason]) => {
  expect(parseXml(text, 30)).toEqual({ kind: 'refused', reason });
});

it('parses or refuses any text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[<>/a!?\-[\]CDAT&;#x"'= ]{0,40}$/), (text) => {
      expect(['parsed', 'refused']).toContain(parseXml(text, 30).kind);
    }),
  );
});
