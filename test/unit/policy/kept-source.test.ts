import { describe, expect, test } from 'vitest';
import { listProgrammes, listScopeLists, nameSource } from '../../../lib/policy/kept-source.ts';
import { builtIn, buildKept, buildSource, writeDocument, writeHackerone } from './source-fixtures.ts';

const organisation = { kind: 'managed' } as const;
const hackerone = buildKept({
  id: 'list-h1',
  format: 'hackerone',
  text: writeHackerone('acme', ['acme.com']),
  origin: { kind: 'added', fileName: 'h1.json' },
  staleAt: '2026-12-01T00:00:00.000Z',
});

describe('programmes', () => {
  test('are the built-in ones and those of kept documents, never those of lists', () => {
    const known = listProgrammes([builtIn], [buildKept(), hackerone]);
    expect(known.map(({ programme, origin, sourceId }) => [programme.id, origin, sourceId])).toEqual([
      ['built-in', 'built-in', undefined],
      ['acme-gmbh-sohne', 'added', 'acme'],
    ]);
  });

  test('a kept document stands in for the built-in one of its id, the organisation for both', () => {
    const text = writeDocument('Built In', 'own.example');
    const kept = buildKept({ id: 'built-in', text });
    const managed = buildKept({
      id: 'managed-1',
      text: writeDocument('Built In', 'set.example'),
      origin: organisation,
      addedAt: '2020-01-01T00:00:00.000Z',
    });
    expect(listProgrammes([builtIn], [kept])).toMatchObject([{ origin: 'added' }]);
    expect(listProgrammes([builtIn], [managed, kept])).toMatchObject([{ sourceId: 'managed-1' }]);
    expect(listScopeLists([builtIn], [managed, kept])).toMatchObject([
      { rules: [{ published: { pattern: 'set.example' } }] },
    ]);
  });

  test('a text that can no longer be read is no programme', () => {
    expect(listProgrammes([builtIn], [buildKept({ text: '{' })])).toHaveLength(1);
  });
});

describe('lists', () => {
  test('say where they are from and when they are stale', () => {
    const [first, second] = listScopeLists([builtIn], [hackerone]);
    expect(first).not.toHaveProperty('sourceName');
    expect(second).toMatchObject({ sourceName: 'h1.json', staleAt: '2026-12-01T00:00:00.000Z' });
  });

  test('of one programme in two documents are both heard', () => {
    const other = buildKept({
      id: 'list-2',
      format: 'hackerone',
      text: writeHackerone('acme', ['acme.com']),
      origin: { kind: 'subscription', url: 'https://lists.example/h1.json' },
    });
    expect(listScopeLists([], [hackerone, other]).map(({ sourceName }) => sourceName)).toEqual([
      'h1.json',
      'https://lists.example/h1.json',
    ]);
  });
});

test.each([
  [{ kind: 'added', fileName: 'a.json' }, 'a.json'],
  [{ kind: 'added' }, 'pasted text'],
  [{ kind: 'lookup', host: 'a.com', url: 'https://a.com/cvd.json' }, 'https://a.com/cvd.json'],
  [{ kind: 'subscription', url: 'https://b.com/l.json' }, 'https://b.com/l.json'],
  [organisation, 'your organisation'],
] as const)('%o is called %s', (origin, name) => {
  expect(nameSource(buildSource({ origin }))).toBe(name);
});
