import { describe, expect, it } from 'vitest';
import { scoreCvss31 } from '../../../lib/severity/score-cvss31.ts';
import { parseCvss31 } from '../../../lib/severity/parse-cvss31.ts';

function score(vector: string) {
  const outcome = parseCvss31(vector);
  if (outcome.kind === 'refused') throw new Error(outcome.reason.key);
  return scoreCvss31(outcome.metrics);
}

describe('scoreCvss31', () => {
  // @source https://www.first.org/cvss/v3.1/examples, read 2026-11-22
  const examples: readonly { vector: string; base: number; remark: string }[] = [
    { vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N', base: 5.4, remark: 'stored script in a page' },
    {
      vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N',
      base: 6.1,
      remark: 'reflected script in a page',
    },
    { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', base: 10, remark: 'everything lost' },
    { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', base: 0, remark: 'no impact' },
  ];
  it.each(examples)('scores $remark as $base', ({ vector, base }) => {
    expect(score(vector)).toEqual({ base, overall: base });
  });

  it('lets the temporal score stand for a vector that has one', () => {
    const scores = score('CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N/E:P');
    expect(scores).toEqual({ base: 6.1, temporal: 5.8, overall: 5.8 });
  });
});
