import { posix } from 'node:path';

/** Finds the imported file as a path from the root, or nothing for a package. */
export function resolveImport(path: string, specifier: string): string | undefined {
  const plain = specifier.replace(/\?.*$/, '');
  if (/^\.\.?(\/|$)/.test(plain)) return posix.normalize(posix.join(posix.dirname(path), plain));
  const fromRoot = /^(?:@|~|@@|~~)\/(.*)$/.exec(plain)?.[1];
  if (fromRoot !== undefined) return posix.normalize(fromRoot);
  return plain.startsWith('/') ? posix.normalize(`public${plain}`) : undefined;
}
