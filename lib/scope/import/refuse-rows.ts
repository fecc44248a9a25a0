import { phrase } from '../../base/text.ts';
import type { ImportOutcome } from './importer.ts';
import { refuseRowCount } from './refuse-row-count.ts';

/** Refuses a text without rows, or with more than a list may have; undefined where it is neither. */
export function refuseRows(rows: readonly string[]): Extract<ImportOutcome, { kind: 'refused' }> | undefined {
  if (rows.length === 0) return { kind: 'refused', reason: phrase('scope_import_nothing') };
  return refuseRowCount(rows.length);
}
