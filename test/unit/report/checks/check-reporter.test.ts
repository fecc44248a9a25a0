import { describe, expect, it } from 'vitest';
import { check, cti, find } from './check-fixtures.ts';

describe('checkReporter', () => {
  it('is asked for a name when credit is wanted', () => {
    expect(find(check({ wantsCredit: 'yes' }), 'credit-name')).toMatchObject({
      level: 'warn',
      field: 'creditName',
    });
    expect(find(check({ wantsCredit: 'yes', creditName: 'ada' }), 'credit-name')).toBeUndefined();
    expect(find(check({ wantsCredit: 'no' }), 'credit-name')).toBeUndefined();
  });

  it('is told where a programme knows no urgent reports', () => {
    expect(find(check({ isUrgent: true }), 'urgent')).toMatchObject({ level: 'warn', field: 'isUrgent' });
    expect(find(check({ isUrgent: true }, { programme: cti }), 'urgent')).toMatchObject({ level: 'ok' });
    expect(find(check(), 'urgent')).toBeUndefined();
  });
});
