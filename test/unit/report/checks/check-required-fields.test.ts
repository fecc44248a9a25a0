import { describe, expect, it } from 'vitest';
import { say } from '../../../../lib/base/text.ts';
import { check, cti, find } from './check-fixtures.ts';

describe('checkRequiredFields', () => {
  it.each(['title', 'target', 'description'] as const)('blocks without %s, whoever it goes to', (field) => {
    const expected = { level: 'block', field };
    expect(find(check({ [field]: '  ' }), `required-${field}`)).toMatchObject(expected);
    expect(find(check({ [field]: '' }, { programme: undefined }), `required-${field}`)).toMatchObject(
      expected,
    );
  });

  it.each(['weakness', 'endpoint', 'steps', 'impact', 'cvssVector', 'contactAddress'] as const)(
    'blocks without %s, because SecOps Gateway asks for it',
    (field) => {
      const found = find(check({ [field]: '' }), `required-${field}`);
      expect(found).toMatchObject({ level: 'block', field, phrase: { key: 'check_required' } });
      expect(found && say(found.phrase)).toContain('SecOps Gateway asks for it');
    },
  );

  it('asks of CTI Platform only what it asks', () => {
    const checks = check({ weakness: '', endpoint: '', cvssVector: '', proposedFix: '' }, { programme: cti });
    expect(checks.filter(({ level }) => level === 'block')).toEqual([]);
  });

  it('blocks without a programme', () => {
    expect(find(check({}, { programme: undefined }), 'programme')).toMatchObject({ level: 'block' });
  });
});
