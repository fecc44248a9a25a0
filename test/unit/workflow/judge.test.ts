import { describe, expect, test } from 'vitest';
import { phrase } from '../../../lib/base/text.ts';
import { listProgrammes } from '../../../lib/policy/kept-source.ts';
import type { Verdict } from '../../../lib/scope/verdict.ts';
import { findDecider, findProgramme } from '../../../lib/workflow/judge.ts';
import { builtIn } from '../policy/source-fixtures.ts';

const known = listProgrammes([builtIn], []);

function buildVerdict(change: Partial<Verdict>): Verdict {
  return {
    kind: 'in',
    isListExpired: false,
    reason: phrase('verdict_in'),
    programmeId: builtIn.id,
    ...change,
  };
}

describe('findDecider', () => {
  test('finds the programme whose own list decided', () => {
    expect(findDecider(known, buildVerdict({ format: 'cvd-0.2' }))).toBe(builtIn);
  });

  test.each<[string, Partial<Verdict>]>([
    ['a platform list whose programme has the same id', { format: 'hackerone' }],
    ['a list without a format', {}],
    ['another programme', { format: 'cvd-0.2', programmeId: 'other' }],
    ['nothing', { format: 'cvd-0.2', programmeId: undefined }],
  ])('finds none for %s', (_what, change) => {
    const { programmeId, ...rest } = buildVerdict(change);
    expect(findDecider(known, programmeId === undefined ? rest : { ...rest, programmeId })).toBeUndefined();
  });
});

test('a draft finds its programme by its id alone', () => {
  expect(findProgramme(known, builtIn.id)).toBe(builtIn);
  expect(findProgramme(known, undefined)).toBeUndefined();
});
