import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ctiPlatform from '../../../public/programmes/cti-platform.json' with { type: 'json' };
import secopsGateway from '../../../public/programmes/secops-gateway.json' with { type: 'json' };
import { ctiClauses } from './cti-clauses.ts';
import { readByPath, type SeedClause } from './seed-clause.ts';
import { secopsClauses } from './secops-clauses.ts';

const root = new URL('../../../', import.meta.url);
const sections = readFileSync(new URL('docs/seeds.md', root), 'utf8').split('\n## ');

const seeds = [
  {
    title: 'SecOps Gateway',
    document: secopsGateway,
    clauses: secopsClauses,
    text: new URL('../shared/seeds/secops-gateway.txt', root),
  },
  {
    title: 'CTI Platform',
    document: ctiPlatform,
    clauses: ctiClauses,
    text: new URL('../shared/seeds/cti-platform.txt', root),
  },
] as const;

describe.each(seeds)('docs/seeds.md on $title', ({ title, document, clauses, text }) => {
  const rows = readRows(title);

  it('has the same clauses and fields as the test of the programme file', () => {
    expect(rows.map(({ clause, fields }) => ({ clause, fields }))).toEqual(
      clauses.map(({ clause, values }) => ({ clause, fields: Object.keys(values) })),
    );
  });

  it('names only fields that the programme file has', () => {
    const unknown = rows.flatMap(({ fields }) =>
      fields.filter((field) => readByPath(document, field) === undefined),
    );
    expect(unknown).toEqual([]);
  });

  it('names where the person meets each clause and a test that exists', () => {
    const unmet = rows.filter(({ product, tests }) => product === '' || tests.length === 0);
    expect(unmet).toEqual([]);
    const missing = rows.flatMap(({ tests }) => tests.filter((test) => !existsSync(new URL(test, root))));
    expect(missing).toEqual([]);
  });

  it.skipIf(!existsSync(text))('has every word of the published text in a row', () => {
    expect(findUnclaimedWords(readFileSync(text, 'utf8'), clauses)).toEqual([]);
  });
});

it('notices a clause without a row', () => {
  const clauses: readonly SeedClause[] = [
    { clause: 'We answer … 3 days.', values: {} },
    { clause: 'Do not shout.', values: {} },
  ];
  expect(findUnclaimedWords('We answer within 3 days.\n\n  • Be kind.\n  • Do not shout.', clauses)).toEqual([
    'Be',
    'kind.',
  ]);
  expect(() => findUnclaimedWords('We answer soon.', clauses)).toThrow('We answer … 3 days.');
});

interface SeedRow {
  readonly clause: string;
  readonly fields: readonly string[];
  readonly product: string;
  readonly tests: readonly string[];
}

function readRows(title: string): readonly SeedRow[] {
  const section = sections.find((each) => each.startsWith(`${title}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(1).map((line) => {
    const [clause = '', fields = '', product = '', tests = ''] = line.slice(2, -2).split(' | ');
    return { clause, fields: readQuoted(fields), product, tests: readQuoted(tests) };
  });
}

function readQuoted(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

/** Walks the text with the clauses in their order; words between two clauses belong to no row. */
function findUnclaimedWords(text: string, clauses: readonly SeedClause[]): readonly string[] {
  const flat = text.replaceAll('•', ' ').replaceAll(/\s+/g, ' ').trim();
  const unclaimed: string[] = [];
  let position = 0;
  for (const { clause } of clauses) {
    const [first = '', ...rest] = clause.split(' … ');
    const start = flat.indexOf(first, position);
    let end = start === -1 ? -1 : start + first.length;
    for (const part of rest) {
      const found = end === -1 ? -1 : flat.indexOf(part, end);
      end = found === -1 ? -1 : found + part.length;
    }
    if (end === -1) throw new Error(`The text does not say, in this order: ${clause}`);
    unclaimed.push(...readWords(flat.slice(position, start)));
    position = end;
  }
  return [...unclaimed, ...readWords(flat.slice(position))];
}

function readWords(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
