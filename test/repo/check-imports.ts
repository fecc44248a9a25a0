import type { ImportRow } from './import-table.ts';
import { readImports, type Reach } from './read-imports.ts';
import { resolveImport } from './resolve-import.ts';
import type { SourceFile } from './source-tree.ts';

const documentName = 'docs/architecture.md';
const browserFolder = 'lib/platform';
const browserModules = new Set(['wxt/browser', 'wxt/browser/chrome', 'webextension-polyfill']);

// these run in Node, where `chrome` and `browser` are somebody else's names
const foldersOutsideTheBrowser = new Set(['cli', 'endpoint', 'bench']);

/** Checks every import of the files against the table; one sentence for each offence. */
export function checkImports(table: readonly ImportRow[], files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const row = findRow(table, file.path);
    if (row === undefined) {
      return [`${file.path} is in no folder of the import table; add a row to ${documentName}.`];
    }
    const sentences = readImports(file).flatMap((reach) => checkReach(row, file.path, reach) ?? []);
    return [...new Set(sentences)];
  });
}

function findRow(table: readonly ImportRow[], path: string): ImportRow | undefined {
  return table.find((row) => isInside(path, row.folder));
}

function checkReach(row: ImportRow, path: string, reach: Reach): string | undefined {
  switch (reach.kind) {
    case 'hidden':
      return `${path} uses ${reach.how}; write the path out, so that a reader can follow it.`;
    case 'browser-global':
      return row.folder === browserFolder || foldersOutsideTheBrowser.has(row.folder)
        ? undefined
        : `${path} uses the global ${reach.name}; only ${browserFolder} calls the browser.`;
    case 'import': {
      const target = resolveImport(path, reach.specifier);
      if (target !== undefined) return checkFile(row, path, target);
      return checkBrowserModule(row, path, reach) ?? checkPackage(row, path, reach.specifier);
    }
    default:
      return reach satisfies never;
  }
}

function checkFile(row: ImportRow, path: string, target: string): string | undefined {
  const entrypoint = readEntrypoint(path);
  const otherEntrypoint = readEntrypoint(target);
  if (entrypoint !== undefined && otherEntrypoint !== undefined && entrypoint !== otherEntrypoint) {
    return `${path} imports ${target}; an entrypoint never imports another entrypoint.`;
  }
  const targetModule = target.replace(/\.(ts|tsx)$/, '');
  const isAllowed =
    isInside(target, row.folder) ||
    row.mayImport.some((name) => isInside(target, name) || targetModule === name);
  return isAllowed
    ? undefined
    : `${path} imports ${target}; ${documentName} lets ${row.folder} import only ${listWords(row.mayImport)}.`;
}

function checkBrowserModule(
  row: ImportRow,
  path: string,
  reach: { readonly specifier: string; readonly names: readonly string[] },
): string | undefined {
  const isBrowser =
    browserModules.has(reach.specifier) ||
    (reach.specifier === '#imports' && reach.names.some((name) => name === 'browser' || name === '*'));
  return isBrowser && row.folder !== browserFolder
    ? `${path} imports the browser API from ${reach.specifier}; only ${browserFolder} calls the browser.`
    : undefined;
}

function checkPackage(row: ImportRow, path: string, specifier: string): string | undefined {
  const name = readPackageName(specifier);
  return row.packages.includes(name)
    ? undefined
    : `${path} imports ${specifier}; ${documentName} lets ${row.folder} use only the packages ${listWords(row.packages)}.`;
}

function readPackageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:*';
  if (specifier === '#imports') return 'wxt';
  const [scope = '', name] = specifier.split('/');
  return scope.startsWith('@') && name !== undefined ? `${scope}/${name}` : scope;
}

/** `entrypoints/popup` for every file of the popup. */
function readEntrypoint(path: string): string | undefined {
  return /^entrypoints\/([^/.]+)/.exec(path)?.[0];
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function listWords(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ');
}
