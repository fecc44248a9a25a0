import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCsv } from '../../../../lib/scope/import/parse-csv.ts';

it.for<[string, readonly (readonly string[])[]]>([
  ['', []],
  ['a', [['a']]],
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\nb\rc', [['a'], ['b'], ['c']]],
  [
    'a,\n,b\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a,', [['a', '']]],
  ['"a,b","c""d","e\nf\r\ng"', [['a,b', 'c"d', 'e\nf\r\ng']]],
  ['""', []],
  ['"",""', [['', '']]],
  ['\uFEFFa', [['a']]],
  ['a\n\n\nb', [['a'], ['b']]],
  [' a , b ', [[' a ', ' b ']]],
])('parses %j', ([text, rows]) => {
  expect(parseCsv(text, 100)).toEqual({ kind: 'parsed', rows });
});

it.for<[string, number]>([
  ['"a', 1],
  ['a"b', 1],
  ['a\n"b"c', 2],
  ['a\n"b""', 2],
  [`a\n${','.repeat(1000)}`, 2],
  [`a\n"${'""'.repeat(500_000)}`, 2],
])('says in which row %j is damaged', ([text, row]) => {
  expect(parseCsv(text, 100)).toEqual({ kind: 'damaged', row });
});

it('stops at the bound', () => {
  expect(parseCsv('a\nb\nc', 2)).toEqual({ kind: 'parsed', rows: [['a'], ['b']] });
});

it('reads back what RFC 4180 writes', () => {
  const rows = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ') }), {
      minLength: 2,
      maxLength: 4,
    }),
  );
  fc.assert(
    fc.property(rows, (table) => {
      const text = table
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      expect(parseCsv(text, 100)).toEqual({ kind: 'parsed', rows: table });
    }),
  );
});

it('reads a field of a million letters', () => {
  const long = 'a"'.repeat(500_000);
  expect(parseCsv(`"${long.replaceAll('"', '""')}",b`, 10)).toEqual({ kind: 'parsed', rows: [[long, 'b']] });
});
