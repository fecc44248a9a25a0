/** Each file with the files that it imports, as paths from the root. */
export type ImportsByFile = ReadonlyMap<string, readonly string[]>;

/**
 * Finds files that import themselves, directly or through others, and gives for each of them the shortest way round,
 * once for all the files on it.
 * @returns e.g. `[['a.ts', 'b.ts']]` where `a.ts` imports `b.ts` and `b.ts` imports `a.ts`
 */
export function findCircles(imports: ImportsByFile): readonly (readonly string[])[] {
  const circles = new Map<string, readonly string[]>();
  for (const file of [...imports.keys()].toSorted()) {
    const circle = findWayBack(imports, file);
    if (circle === undefined) continue;
    // the same way is found again from each file on it
    const files = circle.toSorted().join('\n');
    if (!circles.has(files)) circles.set(files, circle);
  }
  return [...circles.values()];
}

/** The shortest way from a file to itself, without its return. */
function findWayBack(imports: ImportsByFile, start: string): readonly string[] | undefined {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[start]];
  while (ways.length > 0) {
    const longer: (readonly string[])[] = [];
    for (const way of ways) {
      for (const target of imports.get(way.at(-1) ?? start) ?? []) {
        if (target === start) return way;
        if (seen.has(target)) continue;
        seen.add(target);
        longer.push([...way, target]);
      }
    }
    ways = longer;
  }
  return undefined;
}
