export type CsvOutcome =
  | { readonly kind: 'parsed'; readonly rows: readonly (readonly string[])[] }
  /** A quotation mark is where none may be; `row` counts from 1. */
  | { readonly kind: 'damaged'; readonly row: number };

/**
 * Parses comma-separated values: quoted fields may hold commas, line breaks and doubled quotation marks.
 * Rows beyond the bound are not read.
 * @param maxRowCount rows, the head included
 * @source RFC 4180, section 2, read 2026-11-22
 */
export function parseCsv(text: string, maxRowCount: number): CsvOutcome {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (field.lastIndex < text.length || row.length > 0) {
    const found = field.exec(text);
    if (!found) return { kind: 'damaged', row: rows.length + 1 };
    const [, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    // an empty line is no row
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (rows.length === maxRowCount) break;
  }
  return { kind: 'parsed', rows };
}
