import { describe, expect, test } from 'vitest';
import { findCircles } from './find-circles.ts';
import { readImports } from './read-imports.ts';
import { resolveImport } from './resolve-import.ts';
import { readFiles, type SourceFile } from './source-tree.ts';

type Imports = Readonly<Record<string, readonly string[]>>;

const find = (imports: Imports) => findCircles(new Map(Object.entries(imports)));

describe('findCircles', () => {
  test.for<[string, Imports]>([
    ['a chain', { 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': [] }],
    ['two ways to the same file', { 'a.ts': ['b.ts', 'c.ts'], 'b.ts': ['d.ts'], 'c.ts': ['d.ts'] }],
    ['a file that nobody gave', { 'a.ts': ['styles.css', 'styles.css'] }],
    ['nothing', {}],
  ])('finds none in %s', ([, imports]) => {
    expect(find(imports)).toEqual([]);
  });

  test.for<[string, Imports, string[][]]>([
    ['a file that imports itself', { 'a.ts': ['a.ts'] }, [['a.ts']]],
    ['two files, once', { 'a.ts': ['b.ts'], 'b.ts': ['a.ts'] }, [['a.ts', 'b.ts']]],
    [
      'a long way round, without the file that only leads to it',
      { 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': ['d.ts'], 'd.ts': ['b.ts'] },
      [['b.ts', 'c.ts', 'd.ts']],
    ],
    [
      'the shorter of two ways',
      { 'a.ts': ['b.ts', 'c.ts'], 'b.ts': ['c.ts'], 'c.ts': ['a.ts'] },
      [
        ['a.ts', 'c.ts'],
        ['b.ts', 'c.ts', 'a.ts'],
      ],
    ],
    [
      'two circles apart',
      { 'a.ts': ['b.ts'], 'b.ts': ['a.ts'], 'c.ts': ['d.ts'], 'd.ts': ['c.ts'] },
      [
        ['a.ts', 'b.ts'],
        ['c.ts', 'd.ts'],
      ],
    ],
  ])('finds %s', ([, imports, circles]) => {
    expect(find(imports)).toEqual(circles);
  });
});

describe('the repository', () => {
  const files = readFiles((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.startsWith('test/fixtures/'));

  test('has no file that imports a file which imports it', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(nameCircles(files)).toEqual([]);
  });

  test.for([
    ['a value', "import { b } from './b.ts';"],
    ['a type', "import type { B } from './b.ts';"],
    ['a re-export', "export { b } from './b.ts';"],
    ['a type in the middle of a line', "type B = import('./b.ts').B;"],
    ['a dynamic import', "await import('./b.ts');"],
  ] as const)('has a sentence for a circle that %s closes', ([, text]) => {
    const broken = [
      { path: 'lib/scope/a.ts', text },
      { path: 'lib/scope/b.ts', text: "import { a } from '../scope/a.ts';" },
    ];
    expect(nameCircles(broken)).toEqual([
      'lib/scope/a.ts → lib/scope/b.ts → lib/scope/a.ts is a circle; move what they share into a file of its own.',
    ]);
  });
});

function nameCircles(sources: readonly SourceFile[]): readonly string[] {
  const imports = new Map(sources.map((file) => [file.path, listTargets(file)]));
  return findCircles(imports).map(
    (circle) =>
      `${[...circle, ...circle.slice(0, 1)].join(' → ')} is a circle; move what they share into a file of its own.`,
  );
}

function listTargets(file: SourceFile): readonly string[] {
  return readImports(file).flatMap((reach) =>
    reach.kind === 'import' ? (resolveImport(file.path, reach.specifier) ?? []) : [],
  );
}
