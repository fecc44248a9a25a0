import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One file of the repository: its path from the root, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The repository's root on this machine. */
export const repositoryRoot = join(import.meta.dirname, '../..');

// what git ignores: built, installed or written by a run
const ignoredFolders = new Set(['node_modules', '.git', '.output', '.wxt', '.goodfaith', 'coverage']);
const pictureName = /\.(png|ico|jpg|woff2)$/;

/** Lists every file of the repository, sorted, as paths from its root. */
export function listPaths(folder: string = repositoryRoot): readonly string[] {
  const paths = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (ignoredFolders.has(entry.name) || entry.name.endsWith('.log')) return [];
    const whole = join(folder, entry.name);
    if (entry.isDirectory()) return listPaths(whole);
    return entry.isFile() ? [relative(repositoryRoot, whole).split(sep).join('/')] : [];
  });
  return paths.toSorted();
}

/** Reads the repository's text files whose path matches. */
export function readFiles(matches: (path: string) => boolean): readonly SourceFile[] {
  return listPaths()
    .filter((path) => !pictureName.test(path) && matches(path))
    .map((path) => ({ path, text: readText(path) }));
}

/** Reads one file by its path from the root. */
export function readText(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}

/** Whether a path is TypeScript that ships or runs for people: not a test, not a file in the root. */
export function isProductSource(path: string): boolean {
  return /\.(ts|tsx)$/.test(path) && path.includes('/') && !path.startsWith('test/');
}
