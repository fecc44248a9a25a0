import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../lib/severity/band-of.ts';

describe('bandOf', () => {
  it.each([
    [0, 'none'],
    [0.1, 'low'],
    [3.9, 'low'],
    [4, 'medium'],
    [6.9, 'medium'],
    [7, 'high'],
    [8.9, 'high'],
    [9, 'critical'],
    [10, 'critical'],
  ] as const)('calls %d %s', (value, band) => {
    expect(bandOf(value)).toBe(band);
  });
});
