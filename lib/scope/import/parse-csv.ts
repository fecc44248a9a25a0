export type CsvOutcome =
  | { readonly kind: 'parsed'; readonly rows: readonly (readonly string[])[] }
  /** A quotation mark is where none may be, or there are far too many fields; `row` counts from 1. */
  | { readonly kind: 'damaged'; readonly row: number };

/** The most fields of one row; a table of a platform has twelve. */
const maxColumnCount = 1000;

/**
 * Parses comma-separated values: quoted fields may hold commas, line breaks and doubled quotation marks.
 * Rows beyond the bound are not read.
 * @param maxRowCount rows, the head included
 * @source RFC 4180, section 2, read 2026-11-22
 */
export function parseCsv(text: string, maxRowCount: number): CsvOutcome {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  while (position < text.length || row.length > 0) {
    const field = readField(text, position);
    const mark = field && readMark(text, field.end);
    if (!field || mark === undefined || row.length === maxColumnCount) {
      return { kind: 'damaged', row: rows.length + 1 };
    }
    row.push(field.value);
    position = field.end + mark.length;
    if (mark === ',') continue;
    // an empty line is no row
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (rows.length === maxRowCount) break;
  }
  return { kind: 'parsed', rows };
}

/** Reads what ends a field: a comma, a line break, or nothing at the end of the text. */
function readMark(text: string, at: number): string | undefined {
  const [first] = text.slice(at, at + 1);
  if (first === undefined) return '';
  if (first === '\r' && text[at + 1] === '\n') return '\r\n';
  return first === ',' || first === '\r' || first === '\n' ? first : undefined;
}

interface Field {
  readonly value: string;
  /** Where the mark after it stands. */
  readonly end: number;
}

/** Reads by hand: an expression would remember every letter of a field, and a hostile one has millions. */
function readField(text: string, start: number): Field | undefined {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && !isMark(text.charCodeAt(end))) end += 1;
    return { value: text.slice(start, end), end };
  }
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end === -1 ? undefined : { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

/** Quotation mark, comma, line feed, carriage return. */
function isMark(code: number): boolean {
  return code === 0x22 || code === 0x2c || code === 0x0a || code === 0x0d;
}
