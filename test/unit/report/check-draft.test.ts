import { describe, expect, it } from 'vitest';
import { say } from '../../../lib/base/text.ts';
import { check, find } from './checks/check-fixtures.ts';

describe('checkDraft', () => {
  it('blocks nothing in a complete draft', () => {
    const checks = check();
    expect(checks.filter(({ level }) => level === 'block' || level === 'warn')).toEqual([]);
    expect(find(checks, 'required')).toMatchObject({ level: 'ok' });
  });

  it('puts what blocks first', () => {
    const levels = check({ impact: '', title: '' }).map(({ level }) => level);
    expect(
      levels.toSorted(
        (a, b) => ['block', 'answer', 'warn', 'ok'].indexOf(a) - ['block', 'answer', 'warn', 'ok'].indexOf(b),
      ),
    ).toEqual(levels);
    expect(levels[0]).toBe('block');
  });

  it('words every finding', () => {
    const checks = [
      ...check({ impact: '', title: ' ', cvssVector: 'x', steps: 'password: hunter2' }, { evidence: [] }),
      ...check({}, { programme: undefined }),
    ];
    for (const { phrase } of checks) expect(say(phrase)).toMatch(/^[A-Z“0-9].*[^ ]$/);
  });
});
