import type { RuleShape } from '../../lib/scope/rule/find-refusal.ts';

/** Renders how many strings of each shape the platforms publish, the commonest shape first. */
export function renderShapeTable(shapes: ReadonlyMap<string, readonly RuleShape[]>): string {
  const all = [...shapes.values()].flat();
  const counts = [...new Set(all)]
    .map((shape) => ({ shape, count: countOf(all, shape) }))
    .toSorted((a, b) => b.count - a.count || a.shape.localeCompare(b.shape));
  return [
    `| shape | ${[...shapes.keys()].join(' | ')} | all |`,
    `| --- |${' ---: |'.repeat(shapes.size + 1)}`,
    ...counts.map(({ shape, count }) =>
      renderRow(shape, [...[...shapes.values()].map((list) => countOf(list, shape)), count]),
    ),
    renderRow('all', [...[...shapes.values()].map((list) => list.length), all.length]),
  ].join('\n');
}

function countOf(shapes: readonly RuleShape[], shape: RuleShape): number {
  return shapes.filter((candidate) => candidate === shape).length;
}

function renderRow(name: string, counts: readonly number[]): string {
  return `| ${name} | ${counts.join(' | ')} |`;
}
