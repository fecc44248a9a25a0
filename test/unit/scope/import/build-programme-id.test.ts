import { expect, it } from 'vitest';
import { programmeIdSchema } from '../../../../lib/base/ids.ts';
import { buildProgrammeId, hashText, tellApart } from '../../../../lib/scope/import/build-programme-id.ts';

it('keeps a plain handle as it is', () => {
  expect(buildProgrammeId('hackerone', 'acme-2')).toBe('hackerone-acme-2');
});

it.for<[string, string]>([
  ['a_b', 'a-b'],
  ['Acme', 'acme'],
  ['a.b', 'a b'],
  ['', '-'],
  [`${'a'.repeat(70)}1`, `${'a'.repeat(70)}2`],
  ['__proto__', 'proto'],
  ['Ünïted', 'united'],
])('tells %j from %j', ([one, other]) => {
  const ids = [one, other].map((handle) => buildProgrammeId('hackerone', handle));
  expect(new Set(ids).size).toBe(2);
  expect(ids.filter((id) => !programmeIdSchema.safeParse(id).success)).toEqual([]);
});

it('tells apart programmes of one id, however many there are', () => {
  const useCounts = new Map<string, number>();
  const asked = ['a', 'a-2', 'a', 'a', 'b'.repeat(64), 'b'.repeat(64)];
  const ids = asked.map((id) => tellApart(id, useCounts));
  expect(ids).toEqual(['a', 'a-2', 'a-3', 'a-4', 'b'.repeat(64), `${'b'.repeat(62)}-2`]);
});

it('hashes as FNV-1a does', () => {
  expect(['', 'a', 'foobar'].map(hashText)).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
});
