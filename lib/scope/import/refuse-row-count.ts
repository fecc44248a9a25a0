import { phrase, text } from '../../base/text.ts';
import { importLimits } from './import-limits.ts';
import type { ImportOutcome } from './importer.ts';

/** Refuses a list that has more rules than any list may have; undefined where it has not. */
export function refuseRowCount(rowCount: number): Extract<ImportOutcome, { kind: 'refused' }> | undefined {
  if (rowCount <= importLimits.maxRowCount) return undefined;
  const limit = importLimits.maxRowCount.toLocaleString(text('ui_number_language'));
  return { kind: 'refused', reason: phrase('scope_import_too_many_rows', limit) };
}
