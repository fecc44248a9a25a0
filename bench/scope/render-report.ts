import type { IndexCosts } from './measure-index.ts';
import type { WorstCase } from './measure-worst.ts';
import type { RaceResult } from './race.ts';

/** A bar of the product, and what was measured. */
export interface Bar {
  readonly what: string;
  readonly limit: string;
  readonly measured: string;
  readonly isMet: boolean;
}

export interface ScopeReport {
  readonly machine: string;
  readonly ruleCounts: Readonly<Record<string, number>>;
  readonly bars: readonly Bar[];
  readonly results: readonly RaceResult[];
  readonly costs: IndexCosts;
  readonly worst: readonly WorstCase[];
}

/** Renders the tables of one run, in Markdown. */
export function renderReport({ machine, bars, results, costs, worst }: ScopeReport): string {
  const urlNs = results[0]?.fastestNs ?? 1;
  return `Measured by \`npm run bench:scope\` on ${machine}.

### The bars

${renderTable(
  ['what', 'bar', 'measured', 'met'],
  bars.map(({ what, limit, measured, isMet }) => [what, limit, measured, isMet ? 'yes' : '**no**']),
)}

### The race

All runners in one process and in turns. Bars and ratios compare the fastest rounds: what else the machine does only ever
adds to a round, and it did.

${renderTable(
  ['runner', 'rules', 'ns an address, median', 'fastest', 'of `new URL()`'],
  results.map(({ name, ruleCount, medianNs, fastestNs }) => [
    name,
    ruleCount === 0 ? '' : ruleCount.toLocaleString('en'),
    Math.round(medianNs).toLocaleString('en'),
    Math.round(fastestNs).toLocaleString('en'),
    (fastestNs / urlNs).toFixed(2),
  ]),
)}

### Building, keeping, loading

${renderTable(
  ['what', 'measured'],
  [
    ['parse the strings into lists', `${Math.round(costs.parseMs)} ms`],
    ['compile the lists', `${Math.round(costs.buildMs)} ms`],
    ['load stored bytes, every offset checked', `${costs.loadMs.toFixed(1)} ms`],
    ['copy the bytes, as a store does', `${costs.copyMs.toFixed(1)} ms`],
    ['stored', `${(costs.storedBytes / 1e6).toFixed(1)} MB`],
    ['held in memory', `${(costs.heldBytes / 1e6).toFixed(1)} MB`],
  ],
)}

### Worst inputs

Half the size, then the whole; linear is a factor of about 2.

${renderTable(
  ['input', 'half', 'whole', 'factor'],
  worst.map(({ name, halfMs, wholeMs }) => [
    name,
    `${halfMs.toFixed(3)} ms`,
    `${wholeMs.toFixed(3)} ms`,
    (wholeMs / halfMs).toFixed(1),
  ]),
)}
`;
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [renderLine(head), renderLine(head.map(() => '---')), ...rows.map(renderLine)].join('\n');
}

function renderLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
