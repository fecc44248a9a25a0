import { expect, it } from 'vitest';
import { detectFormat, importers } from '../../../lib/scope/importers.ts';
import { readFixture } from './platform-fixtures.ts';

it.for(importers.map(({ format }) => format).filter((format) => format !== 'plain'))(
  'recognises %s by its content, and nobody else does',
  (format) => {
    const value: unknown = JSON.parse(readFixture(format));
    expect(importers.filter(({ detect }) => detect(value)).map((importer) => importer.format)).toEqual([
      format,
    ]);
  },
);

it.for<[string, unknown]>([['a plain list', '*.acme.com\nacme.com']])('recognises %s', ([, value]) => {
  expect(detectFormat(value)?.format).toBe('plain');
});

it.for<[string, unknown]>([
  ['words', 'hello there'],
  ['nothing', null],
  ['an empty array', []],
  ['an object that is no list', { targets: {} }],
  ['keys of a prototype', [JSON.parse('{"__proto__":{"company_handle":"x","targets":{}}}')]],
])('does not recognise %s', ([, value]) => {
  expect(detectFormat(value)).toBeUndefined();
});
