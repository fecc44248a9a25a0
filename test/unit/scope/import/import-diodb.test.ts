import { expect, it } from 'vitest';
import { importScopeText } from '../../../../lib/scope/import/import-scope-text.ts';
import { readFixture } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';

const outcome = importScopeText(readFixture('diodb'));
const programmes = outcome.kind === 'imported' ? outcome.programmes : [];

it('reads contacts and safe harbour, and says that there is no scope', () => {
  expect(programmes.map(({ facts }) => facts)).toEqual([
    {
      policyUrl: 'https://acme.example/security',
      securityTxtUrl: 'https://acme.example/.well-known/security.txt',
      contactEmail: 'security@acme.example',
      safeHarbour: 'full',
      offersBounty: 'partial',
    },
    { contactEmail: 'security@acme.test', safeHarbour: 'stated' },
    {},
  ]);
  expect(programmes.map(({ summary }) => [summary.parsedCount, summary.note?.key])).toEqual(
    programmes.map(() => [0, 'scope_import_no_scope']),
  );
});

it('names an entry that is no programme', () => {
  expect(outcome).toMatchObject({ skipped: [{ key: 'scope_import_programme_damaged', values: ['4'] }] });
});

it('tells apart two programmes of one name', () => {
  const ids = programmes.map(({ list }) => list.programmeId);
  expect(new Set(ids).size).toBe(3);
});

it('decides nothing', () => {
  expect(judge('https://acme.example/', ...programmes.map(({ list }) => list)).kind).toBe('unknown');
});

it.for<[string, Record<string, unknown>]>([
  ['a script', { contact_url: 'javascript:alert(1)' }],
  ['a script behind a blank', { contact_url: ' JavaScript:alert(1)' }],
  ['data', { policy_url: 'data:text/html,x' }],
  ['a user name in an address', { contact_url: 'https://security@acme.test/' }],
  ['words for an address', { policy_url: 'see the website' }],
  ['an endless address', { contact_url: `https://acme.test/${'a'.repeat(3000)}` }],
  ['two addresses for mail', { contact_email: 'a@acme.test, b@acme.test' }],
  ['a line break in an address for mail', { contact_email: 'a@acme.test\nbcc: b@acme.test' }],
  ['an object', { contact_email: { toString: 1 }, safe_harbor: ['full'] }],
  ['a list', { safe_harbor: 'full, partial' }],
])('leaves out %s', ([, fields]) => {
  const read = importScopeText(JSON.stringify([{ program_name: 'Acme', policy_url: '', ...fields }]));
  expect(read).toMatchObject({ kind: 'imported', programmes: [{ facts: {} }] });
  expect(read.kind === 'imported' && Object.keys(read.programmes[0]?.facts ?? { none: 1 })).toEqual([]);
});
