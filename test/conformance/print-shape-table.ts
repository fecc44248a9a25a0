import { readFileSync } from 'node:fs';
import { importScopeText } from '../../lib/scope/import/import-scope-text.ts';
import { renderShapeTable } from './render-shape-table.ts';

// `node test/conformance/print-shape-table.ts` prints the table of docs/scope.md from ../shared/programs
const platforms = ['hackerone', 'bugcrowd', 'intigriti', 'yeswehack', 'federacy'];
const shapes = platforms.map((platform) => {
  const file = new URL(`../../../shared/programs/${platform}.json`, import.meta.url);
  const outcome = importScopeText(readFileSync(file, 'utf8'));
  const programmes = outcome.kind === 'imported' ? outcome.programmes : [];
  return [platform, programmes.flatMap(({ summary }) => summary.shapes)] as const;
});
process.stdout.write(`${renderShapeTable(new Map(shapes))}\n`);
