import { text } from '../../base/text.ts';
import { buildPlatformList } from './build-platform-list.ts';
import { hashText } from './build-programme-id.ts';
import type { ImportOutcome, ScopeImporter } from './importer.ts';
import { readRows } from './read-rows.ts';
import { refuseRows } from './refuse-rows.ts';

/** Reads a list of hosts, one a line; `#` begins a remark and `!` or `-` a host that is out of scope. */
export const plainListImporter: ScopeImporter = {
  format: 'plain',
  detect: (value) => readRows(value).some((row) => /\S\.\S|^localhost\b/.test(row)),
  importLists,
};

function importLists(value: unknown): ImportOutcome {
  const rows = readRows(value);
  const refusal = refuseRows(rows);
  if (refusal) return refusal;
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
