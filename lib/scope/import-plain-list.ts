import { phrase, text } from '../base/text.ts';
import { buildPlatformList } from './build-platform-list.ts';
import type { ImportOutcome, ScopeImporter } from './importer.ts';
import { importLimits } from './import-limits.ts';

/** Reads a list of hosts, one a line; `#` begins a remark and `!` or `-` a host that is out of scope. */
export const plainListImporter: ScopeImporter = {
  format: 'plain',
  detect: (value) =>
    typeof value === 'string' && findRows(value).some((row) => /\S\.\S|^localhost\b/.test(row)),
  importLists,
};

function importLists(value: unknown): ImportOutcome {
  const rows = typeof value === 'string' ? findRows(value) : [];
  if (rows.length === 0) return { kind: 'refused', reason: phrase('scope_import_nothing') };
  if (rows.length > importLimits.maxRowCount) {
    return {
      kind: 'refused',
      reason: phrase('scope_import_too_many_rows', String(importLimits.maxRowCount)),
    };
  }
  const programme = buildPlatformList({
    format: 'plain',
    handle: 'list',
    name: text('scope_import_plain_name'),
    unlisted: 'unknown',
    rules: rows.map((row) => {
      const isOut = /^[!-](?!\S*\s)/.test(row);
      return { pattern: isOut ? row.slice(1) : row, state: isOut ? 'out' : 'in', asset: 'web' };
    }),
  });
  return { kind: 'imported', programmes: [programme], skipped: [] };
}

/** Finds the rows that say something, and stops at one more than may be kept: millions of them cost nothing more. */
function findRows(written: string): readonly string[] {
  const rows: string[] = [];
  for (const [line] of written.matchAll(/[^\r\n]+/g)) {
    const row = line.replace(/(?:^|\s)#(?!#).*$/, '').trim();
    if (row !== '') rows.push(row);
    if (rows.length > importLimits.maxRowCount) break;
  }
  return rows;
}
