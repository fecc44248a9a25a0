import { say } from '../base/text.ts';
import type { CheckedLine } from './checked-lines.ts';

const columns = ['url', 'verdict', 'programme', 'rule', 'reason', 'format', 'stale'] as const;

/** Spreadsheet programs read UTF-8 as something else without it; who wants bytes for a program has the command line. */
const byteOrderMark = '\uFEFF';

// what a spreadsheet program runs as a formula, in the wide letters of East Asian keyboards too
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The first line of the table, with the names of its columns. */
export const verdictCsvHeader: string = byteOrderMark + writeRow(columns);

/**
 * Writes verdicts as lines of a table for spreadsheet programs. No field is run as a formula, whatever a list or a line says,
 * and every field is quoted, so that no field falls apart where a program splits at other marks than commas.
 * @source RFC 4180, section 2; OWASP, CSV Injection, read 2026-11-22
 */
export function writeVerdictRows(checked: readonly CheckedLine[]): string {
  return checked.map((each) => writeRow(listFields(each))).join('');
}

function writeRow(fields: readonly string[]): string {
  return `${fields.map(quoteField).join(',')}\r\n`;
}

function listFields({ line, verdict }: CheckedLine): readonly string[] {
  return [
    line,
    verdict.kind,
    verdict.programmeName ?? '',
    verdict.rule?.pattern ?? '',
    say(verdict.reason),
    verdict.format ?? '',
    // without a list there is nothing that could be stale
    verdict.programmeName === undefined ? '' : String(verdict.isListExpired || verdict.isListStale === true),
  ];
}

function quoteField(field: string): string {
  const guarded = formulaStart.test(field) ? `'${field}` : field;
  return `"${guarded.replaceAll('"', '""')}"`;
}
