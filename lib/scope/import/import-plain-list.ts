import { text } from '../../base/text.ts';
import { buildPlatformList } from './build-platform-list.ts';
import { hashText } from './build-programme-id.ts';
import type { ImportOutcome, ScopeImporter } from './importer.ts';
import { keepHeadings, readPlainRows } from './read-plain-rows.ts';
import { readRows } from './read-rows.ts';
import { refuseRows } from './refuse-rows.ts';

/** Reads a list of hosts, one a line; `#` begins a remark, `!` or `-` a host that is out of scope, and headings are heeded. */
export const plainListImporter: ScopeImporter = {
  format: 'plain',
  detect: (value) => readRows(value).some((row) => /\S\.\S|^localhost\b/.test(row)),
  importLists,
};

function importLists(value: unknown): ImportOutcome {
  const rows = readRows(typeof value === 'string' ? keepHeadings(value) : value);
  const refusal = refuseRows(rows);
  if (refusal) return refusal;
  const programme = buildPlatformList({
    format: 'plain',
    handle: hashText(rows.join('\n')),
    name: text('scope_import_plain_name'),
    unlisted: 'unknown',
    rules: readPlainRows(rows),
  });
  return { kind: 'imported', programmes: [programme], skipped: [] };
}
