import { phrase, text } from '../../base/text.ts';
import { buildPlatformList, type PlatformRule } from './build-platform-list.ts';
import { hashText } from './build-programme-id.ts';
import { readHackeroneRule } from './hackerone-rule.ts';
import type { ImportOutcome, ScopeImporter } from './importer.ts';
import { importLimits } from './import-limits.ts';
import { parseCsv } from './parse-csv.ts';
import { refuseRowCount } from './refuse-row-count.ts';

const neededColumns = ['identifier', 'asset_type', 'eligible_for_submission'];

/**
 * Reads the table that a HackerOne programme page offers for downloading. It names no programme.
 * @source npm h1-scope-filter, README, which shows the columns and rows of one, read 2026-11-22
 */
export const hackeroneCsvImporter: ScopeImporter = {
  format: 'hackerone-csv',
  detect: (value) => typeof value === 'string' && findColumns(value.slice(0, 2000)) !== undefined,
  importLists,
};

function findColumns(written: string): readonly string[] | undefined {
  const head = parseCsv(written, 1);
  const columns = head.kind === 'parsed' ? head.rows[0]?.map((name) => name.trim().toLowerCase()) : undefined;
  return neededColumns.every((name) => columns?.includes(name)) ? columns : undefined;
}

function importLists(value: unknown): ImportOutcome {
  const columns = typeof value === 'string' ? findColumns(value) : undefined;
  if (typeof value !== 'string' || !columns)
    return { kind: 'refused', reason: phrase('scope_import_unknown') };
  const table = parseCsv(value, importLimits.maxRowCount + 2);
  if (table.kind === 'damaged') {
    return { kind: 'refused', reason: phrase('scope_import_csv_damaged', String(table.row)) };
  }
  // the first row names the columns
  const refusal = refuseRowCount(table.rows.length - 1);
  if (refusal) return refusal;
  const rows = table.rows.slice(1);
  const readCell = (row: readonly string[], name: string): string => row[columns.indexOf(name)]?.trim() ?? '';
  const newest = rows
    .map((row) => readCell(row, 'updated_at').slice(0, 10))
    .toSorted()
    .at(-1);
  const programme = buildPlatformList({
    format: 'hackerone-csv',
    handle: hashText(value),
    name: text('scope_import_csv_name'),
    unlisted: 'unknown',
    updatedOn: newest,
    rules: rows.map((row) => readRow((name) => readCell(row, name))),
  });
  return { kind: 'imported', programmes: [programme], skipped: [] };
}

function readRow(readCell: (name: string) => string): PlatformRule {
  const eligibility = readCell('eligible_for_submission').toLowerCase();
  const rule = readHackeroneRule(
    {
      asset_identifier: readCell('identifier'),
      asset_type: readCell('asset_type'),
      eligible_for_submission: eligibility !== 'false',
      instruction: readCell('instruction') || null,
    },
    'in',
  );
  const isStated = eligibility === 'true' || eligibility === 'false';
  return isStated ? rule : { ...rule, isUnsettled: true, doubt: phrase('scope_doubt_eligibility') };
}
