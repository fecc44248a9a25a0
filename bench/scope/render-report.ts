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
  const urlNs = results[0]?.medianNs ?? 1;
  return `Measured by \`npm run bench:scope\` on ${machine}.

### The bars

${renderTable(
  ['what', 'bar', 'measured', 'met'],
  bars.map(({ what, limit, measured, isMet }) => [what, limit, measured, isMet ? 'yes' : '**no**']),
)}

### The race

All runners in one process, each in turns of 100 ms, in which it goes through its addresses again and again. Bars and ratios
compare the medians of the turns. The last column is the first time through the addresses in a turn, when all others have
used the processor's cache in between.

${renderTable(
  ['runner', 'rules', 'ns an address, median', 'of `new URL()`', 'fastest', 'first time'],
  results.map(({ name, ruleCount, medianNs, fastestNs, firstNs }) => [
    name,
    ruleCount === 0 ? '' : ruleCount.toLocaleString('en'),
    Math.round(medianNs).toLocaleString('en'),
    (medianNs / urlNs).toFixed(2),
    Math.round(fastestNs).toLocaleString('en'),
    Math.round(firstNs).toLocaleString('en'),
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
