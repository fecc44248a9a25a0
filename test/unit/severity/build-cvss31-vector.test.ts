import { describe, expect, it } from 'vitest';
import { buildCvss31Vector } from '../../../lib/severity/build-cvss31-vector.ts';

const metrics = { AV: 'N', AC: 'L', PR: 'L', UI: 'N', S: 'U', C: 'H', I: 'N', A: 'N' } as const;

describe('buildCvss31Vector', () => {
  it('writes the base metrics in the order of the standard', () => {
    const reversed = { A: 'N', I: 'N', C: 'H', S: 'U', UI: 'N', PR: 'L', AC: 'L', AV: 'N' } as const;
    expect(buildCvss31Vector(reversed)).toBe('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N');
  });

  it('leaves out what is not defined', () => {
    expect(buildCvss31Vector({ ...metrics, E: 'X', RL: 'O' })).toBe(
      'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N/RL:O',
    );
  });
});
