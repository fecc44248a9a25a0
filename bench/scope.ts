// `npm run bench:scope`: the compiled scope index beside `new URL()` and what others use for such lists.
// Flags: --json FILE (default .goodfaith/bench-scope.json), --write-docs (docs/performance.md), --rules COUNT.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildPlatformList } from '../lib/scope/import/build-platform-list.ts';
import { compileScopeIndex } from '../lib/scope/compiled/build/compile-scope-index.ts';
import { decideKind } from '../lib/scope/compiled/decide-kind.ts';
import { decideScopeByIndex } from '../lib/scope/compiled/decide-scope-by-index.ts';
import { openScopeIndex } from '../lib/scope/compiled/scope-index.ts';
import { decideScope } from '../lib/scope/decide/decide-scope.ts';
import type { ScopeList } from '../lib/scope/scope-list.ts';
import { buildPeers } from './scope/build-peers.ts';
import { generateProgrammes } from './scope/generate-programmes.ts';
import { makeAddresses } from './scope/make-addresses.ts';
import { measureIndex } from './scope/measure-index.ts';
import { measureWorst } from './scope/measure-worst.ts';
import { race, type RaceResult, type Runner } from './scope/race.ts';
import { readRealLists } from './scope/read-real-lists.ts';
import { renderReport, type Bar } from './scope/render-report.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string', default: '.goodfaith/bench-scope.json' },
    'write-docs': { type: 'boolean', default: false },
    rules: { type: 'string', default: '200000' },
  },
});
const addressCount = 20_000;
const roundCount = 21;
const now = Date.parse('2026-11-22T00:00:00Z');
const countRules = (lists: readonly ScopeList[]): number =>
  lists.reduce((sum, { rules }) => sum + rules.length, 0);

const real = readRealLists();
const wanted = Number(values.rules) - countRules(real);
// about a tenth of the strings are refused, as in the real lists
const programmes = generateProgrammes(Math.round(wanted * 1.11), 1);
const generated = programmes.map((programme) => buildPlatformList(programme).list);
const all = [...real, ...generated];
// lists from all over the large set, so that both sets are of one mixture
const some = all
  .toSorted((a, b) => hashText(a.programmeId) - hashText(b.programmeId))
  .reduce<readonly ScopeList[]>((kept, list) => (countRules(kept) < 1000 ? [...kept, list] : kept), []);

const [urlOfAll, kindOfAll, ...othersOfAll] = enterIndex(all);
const [urlOfSome, kindOfSome] = enterIndex(some);
const [, kindOfSomeByAll] = enterIndex(all, some);
if (!urlOfAll || !kindOfAll || !urlOfSome || !kindOfSome || !kindOfSomeByAll) throw new Error('Nobody runs.');
const sameAddresses = { ...kindOfSomeByAll, name: 'Goodfaith, kind, the addresses of the small set' };
const addresses = makeAddresses(all, addressCount, 1);
const field = { strings: addresses, urls: addresses.map((address) => new URL(address)) };
const peers = buildPeers(all, field);
const results = race(
  [urlOfAll, urlOfSome, kindOfAll, kindOfSome, sameAddresses, ...enterReal(), ...othersOfAll, ...peers],
  roundCount,
);
const costs = measureIndex(programmes, all);
const [urlMany, urlFew, many, few, fewByMany] = results;
const report = {
  machine: `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}`,
  ruleCounts: { real: countRules(real), all: countRules(all), some: countRules(some) },
  bars: judgeBars(),
  results,
  costs,
  worst: measureWorst(some),
};

mkdirSync(path.dirname(values.json), { recursive: true });
writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
const rendered = renderReport(report);
console.log(rendered);
if (values['write-docs']) writeDocument(rendered);

function hashText(text: string): number {
  return Array.from(text).reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0, 7);
}

/**
 * The runners that share one set of addresses: the parser alone, the kind of the verdict, the whole verdict.
 * @param met the lists whose hosts the addresses are at
 */
function enterIndex(lists: readonly ScopeList[], met = lists): readonly Runner[] {
  const strings = makeAddresses(met, addressCount, 1);
  const urls = strings.map((address) => new URL(address));
  const index = compileScopeIndex(lists, { seed: 12_345 });
  const ruleCount = countRules(lists);
  const enter = (name: string, count: number, judge: Runner['judge']): Runner => ({
    name,
    ruleCount,
    addressCount: count,
    judge,
  });
  const none = new URL('about:blank');
  let forgetful = index;
  return [
    { ...enter('new URL()', addressCount, (at) => new URL(strings[at] ?? '').href.length), ruleCount: 0 },
    enter(
      'Goodfaith, kind of a parsed URL',
      addressCount,
      (at) => decideKind(urls[at] ?? none, index, now).length,
    ),
    enter('Goodfaith, kind, nothing remembered', addressCount, (at) => {
      if (at === 0) forgetful = openScopeIndex(index.bytes);
      return decideKind(urls[at] ?? none, forgetful, now).length;
    }),
    enter(
      'Goodfaith, whole verdict of a string',
      2000,
      (at) => decideScopeByIndex(strings[at] ?? '', index, { now }).kind.length,
    ),
    enter(
      'Goodfaith without the index',
      2,
      (at) => decideScope(strings[at] ?? '', lists, { now }).kind.length,
    ),
  ];
}

function enterReal(): readonly Runner[] {
  const [, kind] = real.length === 0 ? [] : enterIndex(real);
  return kind === undefined ? [] : [{ ...kind, name: 'Goodfaith, kind, real lists alone' }];
}

function judgeBars(): readonly Bar[] {
  return [
    buildBar(`kind, ${many?.ruleCount} rules, of \`new URL()\``, 1, '', findRatio(many, urlMany)),
    buildBar(`kind, ${few?.ruleCount} rules, of \`new URL()\``, 1, '', findRatio(few, urlFew)),
    buildBar('of the same addresses, the one of the other', 1.3, '', findRatio(fewByMany, few)),
    buildBar('each of its own addresses, the one of the other', 1.3, '', findRatio(many, few)),
    buildBar('build', 400, ' ms', costs.buildMs),
    buildBar('load', 10, ' ms', costs.loadMs),
    buildBar('stored', 24, ' MB', costs.storedBytes / 1e6),
    buildBar('held', 24, ' MB', costs.heldBytes / 1e6),
  ];
}

function findRatio(a: RaceResult | undefined, b: RaceResult | undefined): number {
  return (a?.medianNs ?? NaN) / (b?.medianNs ?? NaN);
}

function buildBar(what: string, limit: number, unit: string, measured: number): Bar {
  return {
    what,
    limit: `≤ ${limit}${unit}`,
    measured: `${measured.toFixed(2)}${unit}`,
    isMet: measured <= limit,
  };
}

/** Everything below the line stays as it was written by hand above it. */
function writeDocument(tables: string): void {
  const file = new URL('../docs/performance.md', import.meta.url);
  const mark = '<!-- below this line `npm run bench:scope -- --write-docs` writes -->';
  const [written = ''] = readFileSync(file, 'utf8').split(mark);
  writeFileSync(file, `${written}${mark}\n\n${tables}`);
}
