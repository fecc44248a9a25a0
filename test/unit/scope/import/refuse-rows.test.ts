import { expect, test } from 'vitest';
import { say } from '../../../../lib/base/text.ts';
import { importLimits } from '../../../../lib/scope/import/import-limits.ts';
import { refuseRowCount } from '../../../../lib/scope/import/refuse-row-count.ts';
import { refuseRows } from '../../../../lib/scope/import/refuse-rows.ts';

test('a list may have as many rules as the limit says, and not one more', () => {
  expect(refuseRowCount(importLimits.maxRowCount)).toBeUndefined();
  const refusal = refuseRowCount(importLimits.maxRowCount + 1);
  expect(refusal && say(refusal.reason)).toContain('more than 99,999 rules');
});

test('a text without rows is no list', () => {
  expect(refuseRows([])?.reason.key).toBe('scope_import_nothing');
  expect(refuseRows(['acme.example'])).toBeUndefined();
  expect(
    refuseRows(Array.from({ length: importLimits.maxRowCount + 1 }, () => 'a.example'))?.reason.key,
  ).toBe('scope_import_too_many_rows');
});
