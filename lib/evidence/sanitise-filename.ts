/** Characters; leaves room for a number and an extension under the 255 bytes most file systems allow. */
const maxStemLength = 80;
const maxExtensionLength = 10;

// names that Windows gives to devices, whatever their extension
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * Makes a file name that every system can store and that can never leave its folder.
 * @returns e.g. `order-page-account-b.png` for `../order page: account B.PNG`
 */
export function sanitiseFilename(name: string): string {
  const base = name.slice(-1000).split(/[/\\]/).at(-1) ?? '';
  const dot = base.lastIndexOf('.');
  const extension = dot > 0 ? slugify(base.slice(dot + 1)).slice(0, maxExtensionLength) : '';
  const stem = slugify(dot > 0 ? base.slice(0, dot) : base)
    .slice(0, maxStemLength)
    .replace(/-$/, '');
  const safeStem = stem === '' || deviceName.test(stem) ? `file${stem === '' ? '' : `-${stem}`}` : stem;
  return extension === '' ? safeStem : `${safeStem}.${extension}`;
}

function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Gives each file a name of its own: sanitised, repeats numbered.
 * @returns e.g. `['a.png', 'a-2.png']` for two files named `a.png`
 */
export function nameFilesApart(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = sanitiseFilename(name);
    const dot = safe.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];
    let candidate = safe;
    for (let number = 2; taken.has(candidate); number += 1) candidate = `${stem}-${number}${extension}`;
    taken.add(candidate);
    return candidate;
  });
}
