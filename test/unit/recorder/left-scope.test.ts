import { describe, expect, it } from 'vitest';
import { addLeftScope, maxLeftScopeHosts, noneLeftScope } from '../../../lib/recorder/left-scope.ts';

describe('addLeftScope', () => {
  it('adds the counts and names each host once, in the order in which they came', () => {
    const first = { leftScopeCount: 2, leftScopeHosts: ['b.example', 'a.example'] };
    const second = { leftScopeCount: 1, leftScopeHosts: ['a.example'] };
    expect(addLeftScope([first, second])).toEqual({
      leftScopeCount: 3,
      leftScopeHosts: ['b.example', 'a.example'],
    });
    expect(addLeftScope([])).toEqual(noneLeftScope);
  });

  it('names no more hosts than a warning can bear, and counts all', () => {
    const many = Array.from({ length: 500 }, (_unused, index) => ({
      leftScopeCount: 1,
      leftScopeHosts: [`h${index}.example`],
    }));
    const sum = addLeftScope(many);
    expect(sum.leftScopeCount).toBe(500);
    expect(sum.leftScopeHosts).toHaveLength(maxLeftScopeHosts);
  });
});
