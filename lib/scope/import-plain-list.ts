import { phrase, text } from '../base/text.ts';
import { buildPlatformList } from './build-platform-list.ts';
import { hashText } from './build-programme-id.ts';
import type { ImportOutcome, ScopeImporter } from './importer.ts';
import { importLimits } from './import-limits.ts';
import { readRows } from './read-rows.ts';

/** Reads a list of hosts, one a line; `#` begins a remark and `!` or `-` a host that is out of scope. */
export const plainListImporter: ScopeImporter = {
  format: 'plain',
  detect: (value) => readRows(value).some((row) => /\S\.\S|^localhost\b/.test(row)),
  importLists,
};

function importLists(value: unknown): ImportOutcome {
  const rows = readRows(value);
  if (rows.length === 0) return { kind: 'refused', reason: phrase('scope_import_nothing') };
  if (rows.length > importLimits.maxRowCount) {
    return {
      kind: 'refused',
      reason: phrase('scope_import_too_many_rows', String(importLimits.maxRowCount)),
    };
  }
  const programme = buildPlatformList({
    format: 'plain',
    handle: hashText(rows.join('\n')),
    name: text('scope_import_plain_name'),
    unlisted: 'unknown',
    rules: rows.map((row) => {
      const isOut = /^[!-](?!\S*\s)/.test(row);
      return { pattern: isOut ? row.slice(1) : row, state: isOut ? 'out' : 'in', asset: 'web' };
    }),
  });
  return { kind: 'imported', programmes: [programme], skipped: [] };
}
