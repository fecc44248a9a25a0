import { describe, expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';
import { parseImportTable } from './import-table.ts';
import { isProductSource, readFiles, readText } from './source-tree.ts';

const table = parseImportTable(readText('docs/architecture.md'));
const files = readFiles(isProductSource);

const pure = ['lib/scope', 'lib/policy', 'lib/redaction', 'lib/severity', 'lib/evidence', 'lib/report'];
const effects = [
  'lib/messaging',
  'lib/storage',
  'lib/capture',
  'lib/recorder',
  'lib/delivery',
  'lib/subscription',
];
const refused = ['lib', 'lib/workflow', ...effects];

describe('docs/architecture.md, "Who may import whom"', () => {
  test('every import follows the table', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(checkImports(table, files)).toEqual([]);
  });

  test('an import that breaks the table is reported', () => {
    const broken = {
      path: 'lib/scope/decide/decide-scope.ts',
      text: "import { keys } from '../../storage/keys.ts';",
    };
    expect(checkImports(table, [...files, broken])).toEqual([
      'lib/scope/decide/decide-scope.ts imports lib/storage/keys.ts; docs/architecture.md lets lib/scope import only lib/base.',
    ]);
  });

  test.for(pure)('%s imports no folder with effects and nothing of Node', (folder) => {
    const row = table.find((candidate) => candidate.folder === folder);
    expect(row?.mayImport.filter((name) => ![...pure, 'lib/base'].includes(name))).toEqual([]);
    expect(row?.packages).not.toContain('node:*');
  });

  test.for(effects)('%s imports no other folder with effects but lib/platform', (folder) => {
    const row = table.find((candidate) => candidate.folder === folder);
    expect(row?.mayImport.filter((name) => refused.includes(name))).toEqual([]);
  });

  test('only lib/platform and the entrypoints know the framework', () => {
    const withFramework = table.filter((row) => row.packages.includes('wxt')).map((row) => row.folder);
    expect(withFramework).toEqual(['lib/platform', 'entrypoints']);
  });
});
