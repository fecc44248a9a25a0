import { expect, it } from 'vitest';
import { importScopeText } from '../../../../lib/scope/import/import-scope-text.ts';
import { importLimits } from '../../../../lib/scope/import/import-limits.ts';
import { importFirst, readFixture } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';

const written = readFixture('hackerone-csv');
const { list, summary } = importFirst(written);

it('reads the table with what it says of each row', () => {
  expect(list).toMatchObject({
    format: 'hackerone-csv',
    programmeName: 'HackerOne scope table',
    updatedOn: '2026-03-04',
    unlisted: 'unknown',
  });
  expect(list.rules.map(({ published: { pattern, state } }) => [pattern, state])).toEqual([
    ['api.acme.example', 'in'],
    ['*.acme.example', 'in'],
    ['blog.acme.example', 'out'],
    ['beta.acme.test', 'in'],
  ]);
  expect(list.rules[1]?.published.note).toBe('Please read this, and "that":\nonly our own hosts');
  expect(summary.refused.map(({ reason }) => reason.key)).toEqual(['scope_refused_app']);
});

it('is unclear about a row that does not say whether reports are taken', () => {
  expect(judge('https://beta.acme.test/', list).kind).toBe('unclear');
  expect(judge('https://blog.acme.example/', list).kind).toBe('out');
  expect(judge('https://x.acme.example/', list).kind).toBe('in');
});

it('finds its columns by name, in any order and letter case, behind a byte order mark', () => {
  const other = '\uFEFFEligible_For_Submission,Asset_Type,Identifier\r\nFALSE,URL,a.acme.example\r\n';
  expect(importFirst(other).list.rules[0]?.published).toEqual({ pattern: 'a.acme.example', state: 'out' });
});

it('gives two tables different ids, and one table the same id', () => {
  const ids = [written, written, written.replace('api.', 'app.')].map(
    (each) => importFirst(each).list.programmeId,
  );
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
});

it.for<[string, () => string, string]>([
  ['an open quotation mark', () => `${written}"a.acme.example,URL`, 'scope_import_csv_damaged'],
  ['a quotation mark in a field', () => `${written}a"b,URL,,,true\n`, 'scope_import_csv_damaged'],
  [
    '100,000 rows',
    () =>
      `identifier,asset_type,eligible_for_submission\n${'a.acme.example,URL,true\n'.repeat(importLimits.maxRowCount + 1)}`,
    'scope_import_too_many_rows',
  ],
])('refuses %s', ([, build, key]) => {
  expect(importScopeText(build())).toMatchObject({ kind: 'refused', reason: { key } });
});

it('refuses another table that the person calls by this name', () => {
  expect(importScopeText('a,b\n1,2', 'hackerone-csv')).toMatchObject({
    reason: { key: 'scope_import_unknown' },
  });
});
