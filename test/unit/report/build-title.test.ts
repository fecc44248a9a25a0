import { describe, expect, it } from 'vitest';
import { buildTitle } from '../../../lib/report/build-title.ts';

describe('buildTitle', () => {
  it.each([
    ['Order readable', undefined, 'Order readable'],
    ['Order readable', '[URGENT]', '[URGENT] Order readable'],
    ['[URGENT] Order readable', '[URGENT]', '[URGENT] Order readable'],
    ['', '[URGENT]', ''],
  ])('turns %j with %s into %j', (title, prefix, expected) => {
    expect(buildTitle(title, prefix)).toBe(expected);
  });

  it('shortens a title that has no room for the mark, never in the middle of a character', () => {
    const title = buildTitle(`${'x'.repeat(189)}😀 and more`, '[URGENT]');
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title.isWellFormed()).toBe(true);
    expect(title.endsWith('…')).toBe(true);
  });
});
