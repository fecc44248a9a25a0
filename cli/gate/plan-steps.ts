/** The parts of `npm test`, in the order they run: cheap ones first, the build before what needs it. */
export const partNames = [
  'types',
  'lint',
  'format',
  'build',
  'unit',
  'component',
  'endpoint',
  'e2e',
] as const;
export type PartName = (typeof partNames)[number];

/** One command; a suite counts each of its tests, any other step counts as one test. */
export interface Step {
  readonly part: PartName;
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  readonly isSuite: boolean;
  /** A step without which this one would say nothing, e.g. a browser test of yesterday's build. */
  readonly needs?: PartName;
}

const steps: readonly Step[] = [
  { part: 'types', name: 'prepare', command: ['wxt', 'prepare'], isSuite: false },
  { part: 'types', name: 'types', command: ['tsc', '--noEmit'], isSuite: false },
  { part: 'lint', name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'], isSuite: false },
  { part: 'format', name: 'format', command: ['oxfmt', '--check', '.'], isSuite: false },
  { part: 'build', name: 'build for Chromium', command: ['wxt', 'build'], isSuite: false },
  { part: 'build', name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'], isSuite: false },
  { part: 'unit', name: 'unit', command: ['vitest', 'run', '--project', 'unit'], isSuite: true },
  {
    part: 'component',
    name: 'component',
    command: ['vitest', 'run', '--project', 'component'],
    isSuite: true,
  },
  { part: 'endpoint', name: 'endpoint', command: ['vitest', 'run', '--project', 'endpoint'], isSuite: true },
  { part: 'e2e', name: 'e2e', command: ['vitest', 'run', '--project', 'e2e'], isSuite: true, needs: 'build' },
];

/** Chooses the steps of the given parts, in their own order. */
export function planSteps(parts: readonly PartName[]): readonly Step[] {
  return steps.filter((step) => parts.includes(step.part));
}

/** Whether a word names a part. */
export function isPartName(word: string): word is PartName {
  return partNames.some((name) => name === word);
}
