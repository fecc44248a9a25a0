import { expect, test } from 'vitest';
import { readSource } from '../../../lib/policy/read-source.ts';
import { isClear, shownLimit, summariseSource } from '../../../lib/policy/summarise-source.ts';
import { writeHackerone } from './source-fixtures.ts';

function summarise(text: string): ReturnType<typeof summariseSource> {
  const outcome = readSource({ text, origin: { kind: 'added' } });
  if (outcome.kind === 'refused') throw new Error('The text was refused.');
  return summariseSource(outcome);
}

test('counts every string once and keeps those with a doubt and those refused', () => {
  const summary = summarise(writeHackerone('acme', ['a.com', '*b.com', 'everything we own']));
  expect(summary).toMatchObject({
    format: 'hackerone',
    programmeNames: { count: 1, items: ['acme'] },
    parsedCount: 2,
    doubtful: { count: 1, items: [{ programmeName: 'acme', published: { pattern: '*b.com' } }] },
    refused: { count: 1, items: [{ published: { pattern: 'everything we own' } }] },
    skipped: { count: 0 },
  });
  expect(isClear(summary)).toBe(false);
});

test('a list in which all is clear is clear', () => {
  expect(isClear(summarise('a.com\nb.com'))).toBe(true);
});

test('shows no more than a person reads, and counts all', () => {
  const words = Array.from({ length: 5000 }, (_unused, index) => `not a host ${index}`);
  const { refused } = summarise(writeHackerone('acme', words));
  expect(refused.count).toBe(5000);
  expect(refused.items).toHaveLength(shownLimit);
});

test('says once what is said of every programme', () => {
  const entries = ['Acme', 'Ajax'].map((name) => ({
    program_name: name,
    policy_url: 'https://acme.example/',
  }));
  const summary = summarise(JSON.stringify(entries));
  expect(summary.notes.map(({ key }) => key)).toEqual(['scope_import_no_scope']);
  expect(isClear(summary)).toBe(false);
});

test('keeps what a list says beyond scope, and leaves out whom it says nothing of', () => {
  const entries = [
    { program_name: 'Acme', policy_url: 'https://acme.example/', safe_harbor: 'full' },
    { program_name: 'Ajax', policy_url: 'javascript:alert(1)' },
    ...Array.from({ length: shownLimit }, (_unused, index) => ({
      program_name: `More ${index}`,
      policy_url: `https://more.example/${index}`,
    })),
  ];
  const { facts } = summarise(JSON.stringify(entries));
  expect(facts.count).toBe(shownLimit + 1);
  expect(facts.items).toHaveLength(shownLimit);
  expect(facts.items[0]).toEqual({
    programmeName: 'Acme',
    facts: { policyUrl: 'https://acme.example/', safeHarbour: 'full' },
  });
});
