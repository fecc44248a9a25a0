import { encodeText } from '../../lib/base/bytes.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import type { CheckedLine } from '../../lib/scope/checked-lines.ts';
import { verdictCsvHeader, writeVerdictRows } from '../../lib/scope/write-verdict-csv.ts';
import { workInSlices } from './work-in-slices.ts';

/** Hands the verdicts to the person as a table, written in slices. */
export async function saveCsv(checked: readonly CheckedLine[]): Promise<void> {
  const rows = [verdictCsvHeader];
  await workInSlices(checked, (each) => rows.push(writeVerdictRows([each])), new AbortController().signal);
  await saveFile({
    filename: 'scope.csv',
    mediaType: 'text/csv',
    bytes: encodeText(rows.join('')),
    folder: 'goodfaith',
  });
}
