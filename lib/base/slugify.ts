/**
 * Writes a name in the letters of an id.
 * @returns e.g. `cafe-muller` for `Café Müller`, at most 64 characters; empty where no letter or digit is left
 */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replaceAll(/^-|-$/g, '');
}
