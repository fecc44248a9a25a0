import { describe, expect, it } from 'vitest';
import { importScopeText } from '../../../../lib/scope/import/import-scope-text.ts';
import { importLimits } from '../../../../lib/scope/import/import-limits.ts';
import { readFixture } from '../platform-fixtures.ts';

it('names entries that are no programme and keeps the others', () => {
  expect(importScopeText(readFixture('hackerone'))).toMatchObject({
    kind: 'imported',
    programmes: [{ list: { programmeName: 'Acme' } }],
    skipped: [{ key: 'scope_import_programme_damaged', values: ['2'] }],
  });
});

it('reads a format that the person chose', () => {
  expect(importScopeText('Ask us first', 'plain')).toMatchObject({
    kind: 'imported',
    programmes: [{ list: { format: 'plain', refusedRules: [{ published: { pattern: 'Ask us first' } }] } }],
  });
});

it('refuses to read nothing as a format that the person chose', () => {
  const reason = { key: 'scope_import_nothing' };
  expect(importScopeText('[]', 'federacy')).toMatchObject({ kind: 'refused', reason });
  expect(importScopeText('# nothing\n', 'plain')).toMatchObject({ kind: 'refused', reason });
});

describe('refuses', () => {
  const row = { target: 'a.com', type: 'website' };
  const programme = { id: '1', name: 'A', offers_awards: true };
  it.for<[string, () => string, string]>([
    ['20,000 nested arrays', () => '['.repeat(20_000) + ']'.repeat(20_000), 'scope_import_too_deep'],
    ['a list without a programme', () => '[]', 'scope_import_unknown'],
    ['a packed file', () => '\u001f\uFFFD\b\0shop.acme.com', 'scope_import_not_text'],
    ['damaged JSON', () => '[{"id":', 'scope_import_not_json'],
    ['too many bytes', () => `["${'a'.repeat(importLimits.maxBytes)}"]`, 'scope_import_too_large'],
    ['too much plain text', () => 'a.com\n'.repeat(6_000_000), 'scope_import_too_large'],
    ['100,000 lines', () => 'a.com\n'.repeat(100_000), 'scope_import_too_many_rows'],
    [
      '100,000 rows',
      () =>
        JSON.stringify([
          {
            ...programme,
            targets: { in_scope: Array.from({ length: 100_000 }, () => row), out_of_scope: [] },
          },
        ]),
      'scope_import_too_many_rows',
    ],
    [
      '100,000 programmes',
      () =>
        JSON.stringify([programme, ...Array(100_000).fill(1)]).replace(
          'true',
          'true,"targets":{"in_scope":[],"out_of_scope":[]}',
        ),
      'scope_import_too_many_rows',
    ],
    ['JSON of another kind', () => '{"a":1}', 'scope_import_unknown'],
  ])('%s', ([, build, key]) => {
    expect(importScopeText(build())).toMatchObject({ kind: 'refused', reason: { key } });
  });

  it('a format that nobody knows', () => {
    expect(importScopeText('a.com', 'gopher')).toMatchObject({ reason: { key: 'scope_import_unknown' } });
  });
});
