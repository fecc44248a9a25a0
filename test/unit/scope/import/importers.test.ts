import { expect, it } from 'vitest';
import { detectFormat, importers } from '../../../../lib/scope/import/importers.ts';
import { readFixture } from '../platform-fixtures.ts';

it.for(importers.map(({ format }) => format).filter((format) => format !== 'plain'))(
  'recognises %s by its content, and nobody else does',
  (format) => {
    const written = readFixture(format);
    const value: unknown = /^[[{]/.test(written) ? JSON.parse(written) : written;
    const claimed = importers.filter(({ detect }) => detect(value)).map((importer) => importer.format);
    // a list of hosts may hold nearly anything, so it is asked last
    expect(claimed.filter((name) => name !== 'plain')).toEqual([format]);
    expect(detectFormat(value)?.format).toBe(format);
  },
);

it.for<[string, unknown]>([
  ['a plain list', '*.acme.com\nacme.com'],
  ['stars at the end', 'www.acme.*\n*.acme.*'],
  ['one expression among hosts', 'acme.com\n*.acme.com\n.*\\.acme\\.org$'],
  ['a remark with a comma', 'acme.com # identifier,asset_type'],
  ['addresses', 'https://acme.com/x?y=$'],
])('recognises %s as a plain list', ([, value]) => {
  expect(detectFormat(value)?.format).toBe('plain');
});

it.for<[string, unknown]>([
  ['hackerone-api', { type: 'program', attributes: {}, relationships: { structured_scopes: { data: [] } } }],
  ['burp', { proxy: {}, target: { scope: { advancedMode: true, exclude: [], include: [] } } }],
  ['caido', { name: 'Acme', allowlist: [] }],
  ['zap', '\uFEFF<configuration>\n<context/></configuration>'],
  ['scope-lines', '^acme\\.com$'],
])('recognises %s in another form', ([format, value]) => {
  expect(detectFormat(value)?.format).toBe(format);
});

it.for<[string, unknown]>([
  ['words', 'hello there'],
  ['nothing', null],
  ['an empty array', []],
  ['an object that is no list', { targets: {} }],
  ['keys of a prototype in an object', JSON.parse('{"__proto__":{"target":{"scope":{}},"allowlist":[]}}')],
  ['keys of a prototype', [JSON.parse('{"__proto__":{"company_handle":"x","targets":{}}}')]],
])('does not recognise %s', ([, value]) => {
  expect(detectFormat(value)).toBeUndefined();
});
