const kebabCase = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const emptyNames = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'index']);

// names that git, npm, the browser or a person's habit asks for
const givenNames = new Set(['.ci', '_locales', '.gitkeep']);

/** Checks that every file and folder below the root is kebab-case and says what is in it. */
export function checkNames(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const names = path.split('/');
    if (names.length === 1 || path.startsWith('test/fixtures/')) return [];
    const odd = names.find((name) => !kebabCase.test(name) && !givenNames.has(name));
    if (odd !== undefined) return [`${path}: ${odd} is not kebab-case.`];
    const stem = names.at(-1)?.replace(/\.(ts|tsx|mjs)$/, '');
    const isCode = stem !== names.at(-1);
    const isEntrypoint = /^entrypoints\/[^/]+\/index\.tsx?$/.test(path);
    return isCode && stem !== undefined && emptyNames.has(stem) && !isEntrypoint
      ? [`${path}: ${stem} says nothing about what is inside; name the file after its main export.`]
      : [];
  });
}
