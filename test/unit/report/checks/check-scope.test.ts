import { describe, expect, it } from 'vitest';
import { buildVerdict } from '../report-fixtures.ts';
import { check, find } from './check-fixtures.ts';

describe('checkScope', () => {
  it.each([
    ['in', 'ok'],
    ['out', 'warn'],
    ['unclear', 'warn'],
    ['unknown', 'warn'],
  ] as const)('takes the verdict %s as %s', (kind, level) => {
    expect(find(check({}, { verdict: buildVerdict(kind) }), 'scope')).toMatchObject({ level });
  });

  it('warns of a list that has expired', () => {
    const verdict = buildVerdict('in', { isListExpired: true });
    expect(find(check({}, { verdict }), 'list-expired')).toMatchObject({ level: 'warn' });
  });
});
