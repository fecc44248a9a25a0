import { importLimits } from './import-limits.ts';

/**
 * Finds the rows of a text that say something; `#` begins a remark. It stops at one more than may be kept, so that
 * millions of them cost nothing more.
 */
export function readRows(value: unknown): readonly string[] {
  const rows: string[] = [];
  if (typeof value !== 'string') return rows;
  for (const [line] of value.matchAll(/[^\r\n]+/g)) {
    const row = line.replace(/(?:^|\s)#(?!#).*$/, '').trim();
    if (row !== '') rows.push(row);
    if (rows.length > importLimits.maxRowCount) break;
  }
  return rows;
}
