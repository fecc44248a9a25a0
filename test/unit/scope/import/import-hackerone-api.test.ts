import { expect, it } from 'vitest';
import { importScopeText } from '../../../../lib/scope/import/import-scope-text.ts';
import { importFirst, readFixture } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';

const written = readFixture('hackerone-api');
const { list, summary } = importFirst(written);

it('reads a page of structured scopes and says that it is one', () => {
  expect(list).toMatchObject({
    programmeId: 'hackerone-api-acme',
    programmeName: 'acme',
    format: 'hackerone-api',
    updatedOn: '2026-02-02',
  });
  expect(summary.note?.key).toBe('scope_import_page');
  expect(list.rules.map(({ published: { pattern, state } }) => [pattern, state])).toEqual([
    ['api.acme.example', 'in'],
    ['*.gov.acme.test', 'in'],
    ['blog.acme.example', 'out'],
  ]);
  expect(judge('https://x.gov.acme.test/', list).kind).toBe('unclear');
});

const { data }: { data: unknown } = JSON.parse(written);
const programme = (handle: string) => ({
  id: '9',
  type: 'program',
  attributes: { handle, name: 'Acme', policy: '…', open_scope: true },
  relationships: { structured_scopes: { data } },
});

it.for<[string, unknown]>([
  ['a programme', programme('acme_corp')],
  ['a document with a programme', { data: programme('acme_corp') }],
  ['several programmes', { data: [programme('acme_corp'), programme('acme-corp')], links: {} }],
])('reads %s', ([, value]) => {
  const outcome = importScopeText(JSON.stringify(value));
  const programmes = outcome.kind === 'imported' ? outcome.programmes : [];
  expect(programmes[0]?.list).toMatchObject({ programmeName: 'Acme', rules: { length: 3 } });
  expect(programmes[0]?.summary.note).toBeUndefined();
  expect(new Set(programmes.map((each) => each.list.programmeId)).size).toBe(programmes.length);
});

it('names a page without a handle by its content', () => {
  const { list: nameless } = importFirst(JSON.stringify({ data }));
  expect(nameless.programmeId).toMatch(/^hackerone-api-[0-9a-f]{8}$/);
});

it('reads nothing of a page in which one scope is damaged, because it may be an exclusion', () => {
  const damaged = {
    data: [...(Array.isArray(data) ? data : []), { type: 'structured-scope', attributes: {} }],
  };
  expect(importScopeText(JSON.stringify(damaged))).toMatchObject({ kind: 'refused' });
});
