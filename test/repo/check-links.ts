import { posix } from 'node:path';
import type { SourceFile } from './source-tree.ts';

/**
 * Checks that every relative link of the documents leads to a file or folder that is there.
 * @param paths every file of the repository, from its root
 */
export function checkLinks(documents: readonly SourceFile[], paths: readonly string[]): readonly string[] {
  return documents.flatMap((document) =>
    Array.from(document.text.matchAll(/\]\(([^)\s]+)\)/g), (match) => match[1] ?? '')
      .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
      .map((link) => posix.join(posix.dirname(document.path), link.replace(/#.*$/, '')))
      .filter((target) => !paths.some((path) => path === target || path.startsWith(folderOf(target))))
      .map((target) => `${document.path} links to ${target}, which is not there.`),
  );
}

function folderOf(target: string): string {
  return target.endsWith('/') ? target : `${target}/`;
}
