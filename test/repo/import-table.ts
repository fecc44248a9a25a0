/** What one folder may import, as docs/architecture.md says it. */
export interface ImportRow {
  readonly folder: string;
  /** Folders, or single modules such as `lib/messaging/client`, without their ending. */
  readonly mayImport: readonly string[];
  /** npm packages, and `node:*` for Node's own modules. */
  readonly packages: readonly string[];
}

const heading = '## Who may import whom';
const pureFolders = [
  'lib/scope',
  'lib/policy',
  'lib/redaction',
  'lib/severity',
  'lib/evidence',
  'lib/report',
];

/** Reads the import table of docs/architecture.md. */
export function parseImportTable(markdown: string): readonly ImportRow[] {
  const section = markdown.split(heading)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((line) => {
    const [folder = '', mayImport = '', packages = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.replaceAll('`', '').trim());
    return {
      folder,
      mayImport: readCell(mayImport).flatMap((name) => (name === 'pure' ? pureFolders : [name])),
      packages: readCell(packages),
    };
  });
}

function readCell(cell: string): readonly string[] {
  return cell
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
