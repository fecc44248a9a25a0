import { describe, expect, it } from 'vitest';
import { type MessageKey } from '../../../../lib/base/text.ts';
import type { DraftCheck } from '../../../../lib/report/draft-check.ts';
import { check, find } from './check-fixtures.ts';

describe('checkSeverity', () => {
  it.each<[string, DraftCheck['level'] | undefined, MessageKey | undefined]>([
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N', undefined, undefined],
    ['CVSS:3.1/AV:N', 'block', 'cvss_refused_missing'],
    ['9.8', 'block', 'cvss_refused_prefix'],
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:N', 'warn', 'check_no_impact_scored'],
  ])('takes %s as %s', (cvssVector, level, key) => {
    const found = find(check({ cvssVector }), 'severity');
    expect([found?.level, found?.phrase.key]).toEqual([level, key]);
  });
});
