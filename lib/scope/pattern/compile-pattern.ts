import type { PatternNode } from './pattern-node.ts';

/** One step of a program; `next` and `other` are positions in it. */
export type PatternStep =
  | { readonly kind: 'set'; readonly accepts: string; readonly next: number }
  | { readonly kind: 'start' | 'end' | 'boundary' | 'inside'; readonly next: number }
  | { readonly kind: 'split'; readonly next: number; readonly other: number }
  | { readonly kind: 'found' };

export interface PatternProgram {
  readonly steps: readonly PatternStep[];
  readonly entry: number;
}

/** Compiles an expression into steps, from its end to its beginning: each part is told where to go on. */
export function compilePattern(node: PatternNode): PatternProgram {
  const steps: PatternStep[] = [{ kind: 'found' }];
  return { steps, entry: write(node, 0, steps) };
}

/** @returns the position at which the part begins */
function write(node: PatternNode, next: number, steps: PatternStep[]): number {
  const add = (step: PatternStep): number => steps.push(step) - 1;
  switch (node.kind) {
    case 'set':
      return add({ kind: 'set', accepts: node.accepts, next });
    case 'start':
    case 'end':
    case 'boundary':
    case 'inside':
      return add({ kind: node.kind, next });
    case 'sequence':
      return node.parts.reduceRight((after, part) => write(part, after, steps), next);
    case 'choice':
      return node.options
        .map((option) => write(option, next, steps))
        .reduceRight((other, entry) => add({ kind: 'split', next: entry, other }));
    case 'repeat': {
      let entry = next;
      if (node.max === undefined) {
        // the split stands before the part that leads back to it
        const loop = add({ kind: 'found' });
        steps[loop] = { kind: 'split', next: write(node.part, loop, steps), other: next };
        entry = loop;
      } else {
        for (let count = node.min; count < node.max; count += 1) {
          entry = add({ kind: 'split', next: write(node.part, entry, steps), other: next });
        }
      }
      for (let count = 0; count < node.min; count += 1) entry = write(node.part, entry, steps);
      return entry;
    }
    default:
      return node satisfies never;
  }
}
